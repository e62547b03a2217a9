using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class InstrumentsTests
{
    [Fact]
    public void Timer_OfABuiltInHistogram_TakesItsDefinition()
    {
        Instruments.Timer("extraction.latency", "ms", "", "Tests", Given.Status);

        var known = MetricRegistry.Shared.Find("extraction.latency")!;
        Assert.Equal((MetricType.Histogram, "the built-in taxonomy"), (known.Type, known.DeclaredBy));
        Assert.DoesNotContain(MetricRegistry.Shared.Refusals, r => r.Contains("extraction.latency", StringComparison.Ordinal));
    }

    [Fact]
    public void AllKinds_OfNewMetrics_RegisterTheirDefinitions()
    {
        Instruments.Counter("made.counter", "{call}", "Calls.", "Tests", Given.Kind, Given.Size);
        Instruments.Gauge("made.gauge", "1", "", "Tests");
        Instruments.InFlight("made.running", "{call}", "", "Tests");
        Instruments.Histogram("made.histogram", "By", "", "Tests");
        Instruments.Timer("made.timer", "ms", "", "Tests");

        Assert.Equal(
            [
                "made.counter Counter {call} (kind, size) Calls. Tests",
                "made.gauge Gauge 1 ()  Tests",
                "made.histogram Histogram By ()  Tests",
                "made.running Gauge {call} ()  Tests",
                "made.timer Timer ms ()  Tests",
            ],
            MetricRegistry.Shared.Definitions.Where(d => d.Name.StartsWith("made.", StringComparison.Ordinal)).Select(d =>
                $"{d.Name} {d.Type} {d.Unit} ({string.Join(", ", d.LabelKeys)}) {d.Description} {d.DeclaredBy}"));
    }

    [Fact]
    public void Counter_InConflict_RecordsNowhereAndDoesNotThrow()
    {
        Instruments.Counter("torn.calls", "{call}", "", "First");
        var refused = Instruments.Counter("torn.calls", "{job}", "", "Second");
        refused.Increment(0);

        Assert.Contains(
            "Metric 'torn.calls' is declared by Second and by First in different ways: unit '{job}' against '{call}'. Make them agree, or rename one.",
            MetricRegistry.Shared.Refusals);
    }

    [Fact]
    public void LabelDimension_WithoutValues_IsRefused() =>
        Assert.Equal("values", Assert.Throws<ArgumentOutOfRangeException>(() => new LabelDimension("kind")).ParamName);
}
