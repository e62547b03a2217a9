using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class LiveGatesTests : IDisposable
{
    private static readonly QualityGate Declared = new("call.duration.p95", "call.duration", MetricStatistic.P95, GateComparison.AtMost, 50, "ms");

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, MetricDefinition> _metrics = [];
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GateOfTheFile_WithTheNameOfADeclaredOne_TakesItsPlace()
    {
        var gates = Gates("call.duration.p95: p95(call.duration) <= 80 ms\nshare: sum(a.failed) / sum(a.done) <= 1 %").Read();

        Assert.Equal([80, 1], gates.Select(g => g.Limit));
    }

    [Fact]
    public void GateWithAnotherUnit_IsToldOnceAndLeftOut_WhenItsMetricComesUp()
    {
        var gates = Gates("slow: p95(call.duration) <= 80");
        Assert.Equal(2, gates.Read().Count);

        _metrics.Add("call.duration", new MetricDefinition("call.duration", MetricType.Timer, MetricCategory.Application, "ms", "", [], "Tests"));
        Assert.Equal([Declared], gates.Read());
        Assert.Equal([Declared], gates.Read());
        Assert.Equal(
            ["live.gates: line 1, column 29: the limit has no unit, and the value is in ms; write the limit in ms. The gate 'slow' is not watched."],
            _told);
    }

    private LiveGates Gates(string text)
    {
        File.WriteAllText(_folder.File("live.gates"), text);
        return new LiveGates(() => [Declared], _folder.File("live.gates"), _metrics.GetValueOrDefault, _told.Add);
    }
}
