namespace Futurnal.Instrumentation.Baselines.Tests;

public sealed class MergeTests
{
    [Fact]
    public void Merge_OfNothing_IsTheBuiltInGates() => Assert.Equal(QualityGates.Default, QualityGates.Merge([], []));

    [Fact]
    public void Merge_OfADeclaredGateOnABuiltInStatistic_GivesItTheLimit()
    {
        var declared = new QualityGate("search.latency.p95", "search.latency", MetricStatistic.P95, GateComparison.AtMost, 300, "ms") { Origin = GateOrigin.Metric };

        var gates = QualityGates.Merge([declared], []);

        Assert.Equal(QualityGates.Default.Select(g => g.Name), gates.Select(g => g.Name));
        Assert.Equal((300, GateOrigin.Metric), gates.Where(g => g.Name == "search_p95").Select(g => (g.Limit, g.Origin)).Single());
    }

    [Fact]
    public void Merge_OfAFileGateWithAKnownName_ReplacesIt()
    {
        var declared = new QualityGate("a.p99", "a", MetricStatistic.P99, GateComparison.AtMost, 300, "ms") { Origin = GateOrigin.Metric };
        var file = GateFile.Parse("a.p99: p99(a) <= 1 s\nmemory: max(system.memory.used_mb) <= 512 MB\nmore: sum(b) <= 3");

        var gates = QualityGates.Merge([declared], file);

        Assert.Equal([.. QualityGates.Default.Select(g => g.Name), "a.p99", "more"], gates.Select(g => g.Name));
        Assert.Equal(["memory", "a.p99", "more"], gates.Where(g => g.Origin == GateOrigin.File).Select(g => g.Name));
    }
}
