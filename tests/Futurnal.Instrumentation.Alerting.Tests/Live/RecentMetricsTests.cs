using System.Collections.Immutable;
using static Futurnal.Instrumentation.Alerting.Tests.Points;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class RecentMetricsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly Series Fast = Of("search.time", MetricType.Timer, "ms", ("phase", "scan"), ("strategy", "vector"));
    private static readonly Series Slow = Of("search.time", MetricType.Timer, "ms", ("phase", "process"), ("strategy", "graph"));

    private readonly RecentMetrics _recent = new(gapMs: 15_000);

    [Fact]
    public void Read_BeforeAnyFlush_IsNothing() => Assert.Empty(Read("calls.total", MetricStatistic.Sum));

    [Theory]
    [InlineData(MetricStatistic.Mean, 20)]
    [InlineData(MetricStatistic.Minimum, 5)]
    [InlineData(MetricStatistic.Maximum, 40)]
    [InlineData(MetricStatistic.Latest, 5)]
    [InlineData(MetricStatistic.Count, 3)]
    [InlineData(MetricStatistic.Sum, 60)]
    public void Gauge_OverAMinute_GivesTheStatistic(MetricStatistic statistic, double expected)
    {
        Assert.Empty(Read("queue.length", statistic));
        Add(At(0, new MetricPoint(Level, 15)), At(10, new MetricPoint(Level, 40)), At(20, new MetricPoint(Level, 5)));

        Assert.Equal([expected], Read("queue.length", statistic));
    }

    [Fact]
    public void Points_OlderThanTheStretch_CountNoMore()
    {
        Watch("queue.length");
        Add(At(0, new MetricPoint(Level, 100)));
        for (var second = 10; second <= 60; second += 10)
        {
            Add(At(second, new MetricPoint(Level, 1)));
        }

        Assert.Equal([1.0], Read("queue.length", MetricStatistic.Maximum));
    }

    [Fact]
    public void Quantiles_OfSeveralSeries_AreOfAllTheirValues()
    {
        Watch("search.time");
        Add(At(0, new MetricPoint(Fast, Values(1, 2, 3, 4, 5, 6, 7, 8, 9)), new MetricPoint(Slow, Values(1000))));

        Assert.InRange(Assert.Single(Read("search.time", MetricStatistic.P50)), 4.9, 5.1);
        Assert.InRange(Assert.Single(Read("search.time", MetricStatistic.P99)), 985, 1015);
        Assert.Empty(Read("queue.length", MetricStatistic.P95));
    }

    [Fact]
    public void PerSeries_GivesEachWithItsLabels()
    {
        _recent.Read("search.time", [], MetricStatistic.Maximum, Minute, perSeries: true);
        Add(At(0, new MetricPoint(Fast, Values(2)), new MetricPoint(Slow, Values(30))));

        Assert.Equal(
            [new SeriesReading("""{"phase":"scan","strategy":"vector"}""", 2, "ms") { IsPartial = true }, new SeriesReading("""{"phase":"process","strategy":"graph"}""", 30, "ms") { IsPartial = true }],
            _recent.Read("search.time", [], MetricStatistic.Maximum, Minute, perSeries: true));
    }

    [Fact]
    public void Labels_LeaveOtherSeriesOut()
    {
        ImmutableArray<KeyValuePair<string, string>> graph = [new("strategy", "graph")];
        _recent.Read("search.time", graph, MetricStatistic.Count, Minute, perSeries: false);
        Add(At(0, new MetricPoint(Fast, Values(2)), new MetricPoint(Slow, Values(30, 40))));

        Assert.Equal(2, Assert.Single(_recent.Read("search.time", graph, MetricStatistic.Count, Minute, perSeries: false)).Value);
    }

    [Fact]
    public void MeanOverPhases_AddsTheMeansOfEachPhase()
    {
        Watch("search.time");
        Add(At(0, new MetricPoint(Fast, Values(2, 4)), new MetricPoint(Slow, Values(30))));

        Assert.Equal([33.0], Read("search.time", MetricStatistic.MeanOverPhases));
    }

    [Fact]
    public void Rate_IsOfTheTimeThatWasObserved()
    {
        Watch("calls.total");
        Add(At(0, new MetricPoint(Calls, 0)), At(10, new MetricPoint(Calls, 30)), At(20, new MetricPoint(Calls, 30)));

        Assert.Equal([2.0], Read("calls.total", MetricStatistic.Rate));
    }

    [Fact]
    public void Rate_LeavesOutWhatTheFirstFlushBrings()
    {
        Assert.Empty(Read("calls.total", MetricStatistic.Rate));
        Add(At(0, new MetricPoint(Calls, 1_000)), At(5, new MetricPoint(Calls, 10)), At(10, new MetricPoint(Calls, 10)));
        Assert.Equal([2.0], Read("calls.total", MetricStatistic.Rate));

        Add(At(600, new MetricPoint(Calls, 1_000)), At(605, new MetricPoint(Calls, 10)));
        Assert.Equal([2.0], Read("calls.total", MetricStatistic.Rate));
    }

    [Fact]
    public void Rate_ThatIsAskedForLater_IsOfTheTimeSinceThen()
    {
        for (var second = 0; second <= 60; second += 5)
        {
            Add(At(second, new MetricPoint(Calls, 10)));
        }

        Assert.Equal([2.0], Read("calls.total", MetricStatistic.Rate));
        Add(At(65, new MetricPoint(Calls, 10)));
        Assert.Equal([2.0], Read("calls.total", MetricStatistic.Rate));
    }

    [Fact]
    public void Stretch_IsPartial_UntilAllOfItWasWatched()
    {
        Read("calls.total", MetricStatistic.Sum);
        for (var second = 0; second < 60; second += 5)
        {
            Add(At(second, new MetricPoint(Calls, 10)));
            Assert.True(Assert.Single(_recent.Read("calls.total", [], MetricStatistic.Sum, Minute, perSeries: false)).IsPartial);
        }

        Add(At(60, new MetricPoint(Calls, 10)));
        Assert.False(Assert.Single(_recent.Read("calls.total", [], MetricStatistic.Sum, Minute, perSeries: false)).IsPartial);
    }

    [Fact]
    public void Counter_ThatStandsStill_IsZero_AndAGaugeIsUnknown()
    {
        Watch("calls.total");
        Watch("queue.length");
        Add(At(0, new MetricPoint(Calls, 3), new MetricPoint(Level, 3)));
        for (var second = 10; second <= 100; second += 10)
        {
            Add(At(second));
        }

        Assert.Equal([0.0], Read("calls.total", MetricStatistic.Sum));
        Assert.Equal([0.0], Read("calls.total", MetricStatistic.Rate));
        Assert.Empty(Read("queue.length", MetricStatistic.Latest));
    }

    [Fact]
    public void Time_ThatPassesWithoutAFlush_LeavesNothingKnown()
    {
        Watch("calls.total");
        Watch("queue.length");
        Add(At(0, new MetricPoint(Calls, 3), new MetricPoint(Level, 3)));
        for (var second = 5; second <= 100; second += 5)
        {
            _recent.Pass(At(second).TimestampMs);
        }

        Assert.Empty(Read("calls.total", MetricStatistic.Rate));
        Assert.Empty(Read("calls.total", MetricStatistic.Sum));
        Assert.Empty(Read("queue.length", MetricStatistic.Latest));
    }

    [Theory]
    [InlineData(45)]
    [InlineData(-5)]
    public void Gap_EndsWhatWasSeen(int seconds)
    {
        Watch("queue.length");
        Add(At(0, new MetricPoint(Level, 100)), At(seconds, new MetricPoint(Level, 2)));

        Assert.Equal([2.0], Read("queue.length", MetricStatistic.Maximum));
    }

    [Fact]
    public void NewReading_SeesTheNewestFlush()
    {
        Add(At(0, new MetricPoint(Level, 7)));

        Assert.Equal([7.0], Read("queue.length", MetricStatistic.Latest));
    }

    [Fact]
    public void Stretch_ThatNobodyReads_IsForgotten()
    {
        Watch("queue.length");
        for (var second = 0; second < 2000; second += 10)
        {
            Add(At(second, new MetricPoint(Level, 7)));
        }

        Assert.Equal(0, _recent.Kept);
    }

    // The process is there from 10 seconds before.
    private void Watch(string metric)
    {
        Add(At(-10));
        foreach (var statistic in Enum.GetValues<MetricStatistic>())
        {
            Read(metric, statistic);
        }
    }

    private void Add(params MetricBatch[] batches)
    {
        foreach (var batch in batches)
        {
            _recent.Add(batch);
        }
    }

    private IEnumerable<double> Read(string metric, MetricStatistic statistic) =>
        _recent.Read(metric, [], statistic, Minute, perSeries: false).Select(r => Math.Round(r.Value, 9));
}
