using Futurnal.Instrumentation.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class OverheadCollectorTests
{
    private const string Metric = "telemetry.overhead";

    private readonly FakeUsage _usage = new() { ThreadProcessorTime = TimeSpan.Zero };
    private readonly OwnWork _work;
    private readonly CollectorHarness _harness;

    public OverheadCollectorTests()
    {
        _work = new OwnWork(_usage, new FakeTimeProvider());
        _harness = Make(TimeSpan.Zero);
    }

    [Fact]
    public void Collect_WorkAndCalls_AreTheShareOfProcessorTime()
    {
        _harness.After(5);
        var histogram = Given.Histogram(_harness.Registry, "x.size");
        for (var i = 0; i < 1_000; i++)
        {
            histogram.Record(0, 1);
        }

        Work(3);
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(400);

        Assert.Equal(1, _harness.After(5)[Metric], 1e-9);
    }

    [Fact]
    public void Collect_Again_LooksBackOverAMinute()
    {
        _harness.After(5);
        Work(10);
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(100);
        Assert.Equal(10, _harness.After(5)[Metric], 1e-9);

        _usage.ProcessorTime = TimeSpan.FromMilliseconds(200);
        Assert.Equal(5, _harness.After(5)[Metric], 1e-9);

        _usage.ProcessorTime = TimeSpan.FromMilliseconds(300);
        Assert.Equal(0, _harness.After(58)[Metric]);
    }

    [Fact]
    public void Collect_FirstFlush_ReportsNothingSinceNoneIsInIt()
    {
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(100);
        Assert.Empty(_harness.After(5));
    }

    [Fact]
    public void Collect_NoProcessorTimeUsed_ReportsNothing()
    {
        _harness.After(5);
        Assert.Empty(_harness.After(5));
    }

    [Fact]
    public void Collect_ContinuingAnEarlierFlusher_CountsProcessorTimeFromItsEnd()
    {
        var harness = Make(TimeSpan.FromMilliseconds(900));
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(950);
        harness.After(5);
        Work(10);
        _usage.ProcessorTime = TimeSpan.FromMilliseconds(1_000);

        Assert.Equal(10, harness.After(5)[Metric], 1e-9);
    }

    private CollectorHarness Make(TimeSpan from) => new(new OverheadCollector(_usage, _work, r => TimeSpan.FromMicroseconds(r.Values), from));

    private void Work(double milliseconds)
    {
        var mark = _work.Begin();
        _usage.ThreadProcessorTime += TimeSpan.FromMilliseconds(milliseconds);
        _work.End(mark);
    }
}
