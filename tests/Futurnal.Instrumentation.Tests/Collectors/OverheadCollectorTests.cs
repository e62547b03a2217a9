using Futurnal.Instrumentation.Collectors;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class OverheadCollectorTests
{
    private const string Metric = "telemetry.overhead";

    private readonly FakeUsage _usage = new();
    private readonly OverheadCollector _collector;
    private readonly CollectorHarness _harness;
    private int _measured;

    public OverheadCollectorTests()
    {
        _collector = new OverheadCollector(_usage, () =>
        {
            _measured++;
            return TimeSpan.FromMicroseconds(1);
        });
        _harness = new CollectorHarness(_collector);
    }

    [Fact]
    public void Collect_FlushAndTimedCalls_AreTheShareOfProcessorTime()
    {
        var histogram = Given.Histogram(_harness.Registry, "x.time");
        for (var i = 0; i < 1_000; i++)
        {
            histogram.Record(0, 1);
        }

        _collector.NoteFlush(TimeSpan.FromMilliseconds(3));
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(400);

        Assert.Equal(1, _harness.After(5)[Metric], 1e-9);
    }

    [Fact]
    public void Collect_Again_CountsAFlushOnceAndMeasuresOnce()
    {
        _collector.NoteFlush(TimeSpan.FromMilliseconds(10));
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(100);
        Assert.Equal(10, _harness.After(5)[Metric], 1e-9);

        _usage.ProcessorTime = TimeSpan.FromMilliseconds(200);
        Assert.Equal(0, _harness.After(5)[Metric]);
        Assert.Equal(1, _measured);
    }

    [Fact]
    public void Collect_NoProcessorTimeUsed_ReportsNothing() => Assert.Empty(_harness.After(5));

    [Fact]
    public void Collect_FlushWaitedLongerThanTheProcessWorked_IsAHundredAtMost()
    {
        _collector.NoteFlush(TimeSpan.FromSeconds(9));
        _usage.ProcessorTime = TimeSpan.FromSeconds(1);

        Assert.Equal(100, _harness.After(5)[Metric]);
    }

    [Fact]
    public void RecordingCost_OfThisMachine_IsAboveZero() => Assert.True(RecordingCost.Measure() > TimeSpan.Zero);
}
