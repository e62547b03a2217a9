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

        Flush(duration: 3, used: 50);
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(400);

        Assert.Equal(1, _harness.After(5)[Metric], 1e-9);
    }

    [Fact]
    public void Collect_Again_LooksBackOverAMinuteAndMeasuresOnce()
    {
        Flush(duration: 10, used: 20);
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(100);
        Assert.Equal(10, _harness.After(5)[Metric], 1e-9);

        _usage.ProcessorTime = TimeSpan.FromMilliseconds(200);
        Assert.Equal(5, _harness.After(5)[Metric], 1e-9);

        _usage.ProcessorTime = TimeSpan.FromMilliseconds(300);
        Assert.Equal(0, _harness.After(58)[Metric]);
        Assert.Equal(1, _measured);
    }

    [Fact]
    public void Collect_NoProcessorTimeUsed_ReportsNothing() => Assert.Empty(_harness.After(5));

    [Fact]
    public void Collect_FlushThatWaitedForTheDisk_CountsAsNoMoreThanTheProcessUsedMeanwhile()
    {
        Flush(duration: 9_000, used: 20);
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(1_000);

        Assert.Equal(2, _harness.After(5)[Metric], 1e-9);
    }

    [Fact]
    public void RecordingCost_OfThisMachine_IsAboveZero() => Assert.True(RecordingCost.Measure() > TimeSpan.Zero);

    private void Flush(double duration, double used)
    {
        var before = _usage.ProcessorTime;
        _usage.ProcessorTime += TimeSpan.FromMilliseconds(used);
        _collector.NoteFlush(TimeSpan.FromMilliseconds(duration), before);
    }
}
