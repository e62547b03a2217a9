using Futurnal.Instrumentation.Baselines;
using static Futurnal.Instrumentation.Alerting.Tests.Points;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class MinuteSignalsTests
{
    private readonly MinuteSignals _signals = new(mostSeries: 3, gapMs: 15_000);

    [Fact]
    public void Minute_ThatIsOver_GivesRateMeanAndMedian()
    {
        Observe((0, []), (10, []), (20, []), (30, []), (40, []), (50, []));
        var closed = Observe(
            (60, [new(Calls, 30), new(Level, 4), new(Latency, Values(10, 20, 400))]),
            (70, [new(Calls, 90), new(Level, 8)]),
            (80, []),
            (90, []),
            (100, []),
            (110, []),
            (120, []));

        Assert.Equal([Calls, Level, Latency], closed.Select(c => c.Key));
        Assert.All(closed, c => Assert.Equal((Start + 60_000, Start + 120_000), (c.Value.FromMs, c.Value.ToMs)));
        Assert.Equal([2.0, 6.0], closed.Take(2).Select(c => c.Value.Value));
        Assert.InRange(closed[2].Value.Value, 19.8, 20.2);
        Assert.Equal([2L, 2L, 3L], closed.Select(c => c.Value.Count));
    }

    [Fact]
    public void Counter_ThatStoodStill_IsZero_AndOthersAreNotObserved()
    {
        Observe(seconds: 0, new MetricPoint(Calls, 1), new MetricPoint(Level, 1), new MetricPoint(Latency, Values(1)));
        for (var second = 10; second < 120; second += 10)
        {
            Observe(second);
        }

        Assert.Equal([(Calls, 0.0)], Observe(seconds: 120).Select(c => (c.Key, c.Value.Value)));
    }

    [Fact]
    public void Minute_OfTheStart_IsNotObserved()
    {
        Observe(seconds: 30, new MetricPoint(Calls, 1));

        Assert.Empty(Observe((40, []), (50, []), (60, [])));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(3600)]
    [InlineData(-600)]
    public void Minutes_OfAGap_AreNotObserved(int jump)
    {
        Observe(seconds: 0, new MetricPoint(Calls, 1));
        Observe(Enumerable.Range(1, 7).Select(i => (i * 10, Array.Empty<MetricPoint>())).ToArray());

        Assert.Empty(Observe(seconds: 70 + jump));
        Assert.Empty(Observe(Enumerable.Range(1, 5).Select(i => (70 + jump + (i * 10), Array.Empty<MetricPoint>())).ToArray()));
    }

    [Fact]
    public void Series_BeyondTheLimit_AreLeftAlone()
    {
        Observe(seconds: 0, new MetricPoint(Calls, 1), new MetricPoint(Level, 1), new MetricPoint(Latency, Values(1)));
        Assert.False(_signals.IsFull);

        Observe(seconds: 10, new MetricPoint(Of("more.total", MetricType.Counter, "1"), 1));

        Assert.True(_signals.IsFull);
    }

    [Fact]
    public void Series_BeyondTheLimit_TakeThePlaceOfWhatWasNotSeenForADay()
    {
        var late = Of("more.total", MetricType.Counter, "1");
        Observe(seconds: 0, new MetricPoint(Calls, 1), new MetricPoint(Level, 1), new MetricPoint(Latency, Values(1)));
        Observe((86_400 - 60, [new(Level, 1)]), (86_400 + 10, [new(late, 1)]));
        Assert.False(_signals.IsFull);

        var closed = Observe([.. Enumerable.Range(0, 11).Select(i => (86_420 + (i * 10), new[] { new MetricPoint(late, 6) }))]);

        Assert.Equal([late], closed.Select(c => c.Key));
    }

    private List<KeyValuePair<Series, SignalPoint>> Observe(int seconds, params MetricPoint[] points) => Observe((seconds, points));

    private List<KeyValuePair<Series, SignalPoint>> Observe(params (int Seconds, MetricPoint[] Points)[] flushes)
    {
        var closed = new List<KeyValuePair<Series, SignalPoint>>();
        foreach (var (seconds, points) in flushes)
        {
            _signals.Add(At(seconds, points), closed);
        }

        return closed;
    }
}
