using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class RecordingCostsTests
{
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Measure_EachKindOfCall_CostsNanosecondsOnceMeasured()
    {
        var costs = new RecordingCosts();
        Assert.All(Enum.GetValues<RecordKind>(), kind =>
        {
            Assert.Null(costs.Of(kind));
            costs.Measure(kind);
            Assert.InRange(costs.Of(kind)!.Value, 0.01, 100_000);
        });
    }

    [Fact]
    public void Measure_AgainAndAgain_NeverRaisesTheFigureAndEnds()
    {
        var costs = new RecordingCosts();
        var before = double.MaxValue;
        var measured = 0;
        for (; costs.IsToBeMeasured(RecordKind.Count); measured++)
        {
            costs.Measure(RecordKind.Count);
            Assert.InRange(costs.Of(RecordKind.Count)!.Value, 0, before);
            before = costs.Of(RecordKind.Count)!.Value;
        }

        // Four rounds at first, one each time after that.
        Assert.Equal(61, measured);
    }

    [Fact]
    public void Records_OfAFlush_AreWhatInstrumentsKnow()
    {
        var calls = Given.Counter(_registry, "x.calls");
        var bytes = _registry.Attach(
            Given.Metric("x.bytes", MetricType.Counter, "By"), (registry, definition) => new CounterInstrument(registry, definition, []));
        var level = Given.Gauge(_registry, "x.level", Given.Kind);
        var running = Given.InFlight(_registry, "x.running");
        var sizes = Given.Histogram(_registry, "x.size");
        var timer = _registry.Attach(
            Given.Metric("x.time", MetricType.Timer, "ms"), (registry, definition) => new HistogramInstrument(registry, definition, [], sampleEvery: 1_000_000_000));
        calls.Increment(0);
        calls.Add(0, 4);
        bytes.Add(0, 1_000_000);
        level.Set(0, 1);
        level.Set(0, 2);
        level.Set(1, 3);
        running.Enter(0);
        sizes.Record(0, 1);
        sizes.Record(0, 2);
        for (var i = 0; i < 8; i++)
        {
            timer.RecordElapsed(0, timer.StartSampled());
        }

        Assert.Equal((8, 2, 2, 7), Collected());
        calls.Increment(0);
        timer.RecordElapsed(0, timer.StartSampled());
        Assert.Equal((1, 0, 0, 1), Collected());
        Assert.Equal((0, 0, 0, 0), Collected());
    }

    private (long Counted, long Set, long Values, long Unclocked) Collected()
    {
        var points = new PointCollection();
        _registry.Collect(points);
        return (points.Records.Counted, points.Records.Set, points.Records.Values, points.Records.Unclocked);
    }
}
