using System.Globalization;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class QueryTests : IDisposable
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Start = 480_000 * Hour;

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteMetricStore _store;

    public QueryTests() => _store = SqliteMetricStore.Open(_folder.StorePath);

    [Fact]
    public void Query_Counter_HasEveryAggregation()
    {
        _store.Write(At(Start, Counted(1)));
        _store.Write(At(Start + 5000, Counted(2)));
        _store.Write(At(Start + 59_999, Counted(9)));
        _store.Write(At(Start + 60_000, Counted(100)));

        var bucket = Assert.Single(_store.Query(new MetricQuery(Processed.Name, new TimeRange(Start, Start + Minute)) { IncludeDistribution = true, IncludeLatest = true }));

        Assert.Equal((3, 12.0, 1.0, 9.0, 86.0), (bucket.Count, bucket.Sum, bucket.Min, bucket.Max, bucket.SumOfSquares));
        Assert.Equal((4.0, 0.2, Math.Sqrt(38.0 / 3)), (bucket.Average, bucket.Rate, bucket.StandardDeviation));
        Assert.Equal((2.0, 9.0, 9.0), (bucket.Quantile(0.5), bucket.Quantile(0.95), bucket.Quantile(0.999)));
        Assert.Equal((9.0, Start + 59_999), (bucket.Latest, bucket.LatestTimestampMs));
        Assert.Equal((Start, Start + Minute, "{\"status\":\"succeeded\"}"), (bucket.FromMs, bucket.ToMs, bucket.Series!.LabelsJson));
    }

    [Fact]
    public void Query_Timer_HasTheValuesAndNotTheFlushes()
    {
        _store.Write(At(Start, Timed(10, 20)));
        _store.Write(At(Start + 10_000, Timed(30)));

        var bucket = Assert.Single(_store.Query(new MetricQuery(Latency.Name, new TimeRange(Start, Start + 60_000)) { IncludeDistribution = true, IncludeLatest = true }));

        Assert.Equal((3, 60.0, 10.0, 30.0, 0.05), (bucket.Count, bucket.Sum, bucket.Min, bucket.Max, bucket.Rate));
        Assert.InRange(bucket.Quantile(0.5), 20 * 0.989, 20 * 1.011);
        Assert.Equal((30.0, Start + 10_000), (bucket.Latest, bucket.LatestTimestampMs));
    }

    [Fact]
    public void Query_WhereNothingWasSeen_HasNoBucket()
    {
        _store.Write(At(Start, Gauged(0)));
        _store.Write(At(Start + (3 * Hour), Gauged(5)));

        var buckets = _store.Query(new MetricQuery(Queued.Name, new TimeRange(Start - Hour, Start + (9 * Hour))) { Resolution = Resolution.Every(TimeSpan.FromHours(1)) });

        Assert.Equal([(Start, 0.0), (Start + (3 * Hour), 5.0)], buckets.Select(b => (b.FromMs, b.Sum)));
    }

    [Fact]
    public void Query_EndsWithinBuckets_CutsThem()
    {
        for (var i = 0; i < 180; i++)
        {
            _store.Write(At(Start + (i * Minute), Counted(1)));
        }

        var buckets = _store.Query(new MetricQuery(Processed.Name, new TimeRange(Start + (30 * Minute) + 1, Start + (150 * Minute))) { Resolution = Resolution.Every(TimeSpan.FromHours(1)) });

        Assert.Equal(
            [(Start + (30 * Minute) + 1, Start + Hour, 29), (Start + Hour, Start + (2 * Hour), 60), (Start + (2 * Hour), Start + (150 * Minute), 30)],
            buckets.Select(b => (b.FromMs, b.ToMs, b.Count)));
    }

    [Theory]
    [InlineData("Australia/Lord_Howe", "1440 1470 1440")]
    [InlineData("Asia/Kathmandu", "1440 1440 1440")]
    public void Query_DaysOfAZone_CountsWhatTheyHold(string id, string minutes)
    {
        // The third of April 2026; the clocks of Lord Howe go back by half an hour in the night to the fifth.
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var start = 1_775_174_400_000 - (long)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(1_775_174_400_000)).TotalMilliseconds;
        start += 24 * Hour;
        for (var i = 0; i < 3 * 48 + 1; i++)
        {
            _store.Write(At(start + (i * 30 * Minute), Counted(30)));
        }

        var days = _store.Query(new MetricQuery(Processed.Name, new TimeRange(start, start + (3 * 24 * Hour) + (30 * Minute))) { Resolution = Resolution.Every(TimeSpan.FromDays(1), zone) });

        Assert.Equal(minutes, string.Join(' ', days.Take(3).Select(d => d.Sum)));
        Assert.Equal(minutes, string.Join(' ', days.Take(3).Select(d => (d.ToMs - d.FromMs) / Minute)));
    }

    [Fact]
    public void Query_OfAll_ReachesFromTheFirstPointToTheLast()
    {
        _store.Write(At(Start + 1234, Gauged(1)));
        _store.Write(At(Start + (5 * Hour), Gauged(2)));

        var bucket = Assert.Single(_store.Query(new MetricQuery(Queued.Name, TimeRange.All)));

        Assert.Equal((Start + 1234, Start + (5 * Hour) + 1, 2), (bucket.FromMs, bucket.ToMs, bucket.Count));
    }

    [Fact]
    public void Query_ByLabels_TakesSeriesThatHaveThem()
    {
        _store.Write(At(Start, Counted(1), Counted(2, "failed"), Counted(4, "cancelled")));

        Assert.Equal([4.0, 2.0, 1.0], Sums(new MetricQuery(Processed.Name, TimeRange.All)));
        Assert.Equal([2.0], Sums(new MetricQuery(Processed.Name, TimeRange.All) { Labels = [new("status", "failed")] }));
        Assert.Empty(Sums(new MetricQuery(Processed.Name, TimeRange.All) { Labels = [new("status", "fail")] }));
        Assert.Empty(Sums(new MetricQuery(Processed.Name, TimeRange.All) { Labels = [new("status", "failed"), new("phase", "scan")] }));
    }

    [Fact]
    public void Query_Grouped_AddsSeriesUp()
    {
        _store.Write(At(Start, LatencyOf("vector", "code", 1), LatencyOf("vector", "causal", 2), LatencyOf("graph", "code", 4)));

        Assert.Equal(["|7"], Groups(SeriesGrouping.Merged));
        Assert.Equal(["intent_type=causal;|2", "intent_type=code;|5"], Groups(SeriesGrouping.By("intent_type", "no_such_key")));
        Assert.Equal(["intent_type=causal;strategy=vector;|2", "intent_type=code;strategy=graph;|4", "intent_type=code;strategy=vector;|1"], Groups(SeriesGrouping.PerSeries));

        string[] Groups(SeriesGrouping by) =>
            [.. _store.Query(new MetricQuery(Latency.Name, TimeRange.All) { GroupBy = by }).Select(b => string.Create(CultureInfo.InvariantCulture, $"{MemoryHistory.Show(b.Labels)}|{b.Sum}"))];
    }

    [Fact]
    public void Query_UnknownMetric_IsEmpty()
    {
        Assert.Empty(_store.Query(new MetricQuery("no.such.metric", TimeRange.All) { Resolution = Resolution.Automatic() }));
        _store.Write(At(Start, Gauged(1)));
        Assert.Empty(_store.Query(new MetricQuery("no.such.metric", TimeRange.All) { Resolution = Resolution.Automatic() }));
        Assert.Empty(_store.Latest("no.such.metric"));
    }

    [Fact]
    public void Query_TooManyBuckets_IsRefusedWhenAsked()
    {
        var query = new MetricQuery(Queued.Name, new TimeRange(Start, Start + (30 * 24 * Hour))) { Resolution = Resolution.Every(TimeSpan.FromSeconds(1)) };

        var error = Assert.Throws<ArgumentException>(() => _store.QueryAsync(query));

        Assert.StartsWith("The range makes 2592000 buckets of 00:00:01, more than 100000; ask for a coarser resolution or a shorter range.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantile_NotAskedFor_SaysWhatToSet()
    {
        _store.Write(At(Start, Timed(1)));

        var error = Assert.Throws<InvalidOperationException>(() => _store.Query(new MetricQuery(Latency.Name, TimeRange.All))[0].Quantile(0.5));

        Assert.Equal("The query for 'search.latency' did not ask for percentiles; set IncludeDistribution.", error.Message);
    }

    [Fact]
    public async Task Query_Cancelled_StopsBetweenBuckets()
    {
        _store.Write(At(Start, Gauged(1)));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in _store.QueryAsync(new MetricQuery(Queued.Name, TimeRange.All), cancellation.Token))
            {
            }
        });

        Assert.Single(_store.Query(new MetricQuery(Queued.Name, TimeRange.All)));
    }

    [Fact]
    public async Task Query_WhileTwoStoresWrite_SeesWholeFlushesOnly()
    {
        using var second = SqliteMetricStore.Open(_folder.StorePath);
        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        var writing = Task.WhenAll(Task.Run(() => WriteAll(_store, 0)), Task.Run(() => WriteAll(second, 30_000)));
        do
        {
            foreach (var store in (SqliteMetricStore[])[reader, second])
            {
                var buckets = store.Query(new MetricQuery(Processed.Name, new TimeRange(Start, Start + (3 * Hour))) { Resolution = Resolution.Every(TimeSpan.FromMinutes(2)) });
                Assert.All(buckets.GroupBy(b => b.FromMs), b => Assert.Equal([b.First().Count, b.First().Count], b.Select(g => g.Count)));
            }
        }
        while (!writing.IsCompleted);
        await writing;

        Assert.Equal([300, 300], reader.Query(new MetricQuery(Processed.Name, TimeRange.All)).Select(b => b.Count));

        static void WriteAll(SqliteMetricStore store, int shift)
        {
            for (var i = 0; i < 150; i++)
            {
                store.Write(At(Start + (i * Minute) + shift, Counted(1), Counted(2, "failed")));
            }
        }
    }

    [Fact]
    public void Query_EnumeratedTwice_AnswersAnew()
    {
        _store.Write(At(Start, Gauged(1)));
        var answer = _store.QueryAsync(new MetricQuery(Queued.Name, TimeRange.All));

        Assert.Equal(1, answer.ToBlockingEnumerable().Single().Count);
        _store.Write(At(Start + 1, Gauged(1)));
        Assert.Equal(2, answer.ToBlockingEnumerable().Single().Count);
    }

    [Fact]
    public void Query_PointsKeptNoLonger_IsAnsweredFromRollups()
    {
        for (var i = 0; i < 6 * 60; i++)
        {
            _store.Write(At(Start + (i * Minute), Gauged(i), Timed(i)));
        }

        RawDatabase.Run(_folder.StorePath, $"REPLACE INTO kept VALUES (0, {Start + (3 * Hour)}); DELETE FROM segment WHERE hour < 480003; DELETE FROM chunk WHERE id < 480003 << 20");

        var hourly = _store.Query(new MetricQuery(Queued.Name, new TimeRange(Start, Start + (6 * Hour))) { Resolution = Resolution.Every(TimeSpan.FromHours(1)), IncludeDistribution = true, IncludeLatest = true });
        Assert.Equal([60, 60, 60, 60, 60, 60], hourly.Select(b => b.Count));
        Assert.Equal([0.0, 60, 120, 180, 240, 300], hourly.Select(b => b.Min));
        Assert.Equal([double.NaN, double.NaN, double.NaN, 209, 269, 329], hourly.Select(b => b.Quantile(0.5)));
        Assert.Equal([null, null, null, 239, 299, 359], hourly.Select(b => b.Latest));

        var timed = Assert.Single(_store.Query(new MetricQuery(Latency.Name, TimeRange.All) { IncludeDistribution = true, FromPoints = true }));
        Assert.Equal((Start, 360, 360), (timed.FromMs, timed.Count, timed.Distribution!.Count));
    }

    [Fact]
    public void Latest_OfAll_IsKeptUpWithFlushesThatComeLateAndHoursThatAreSealed()
    {
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        _store.Write(At(Start, Gauged(1), Counted(1), Counted(2, "failed")));
        Assert.Equal([(Start, 2.0), (Start, 1.0), (Start, 1.0)], Latest());

        other.Write(At(Start + 10_000, Gauged(2)));
        Assert.Equal([(Start, 2.0), (Start, 1.0), (Start + 10_000, 2.0)], Latest());

        other.Write(At(Start + 5000, Gauged(3), Counted(3)));
        Assert.Equal([(Start, 2.0), (Start + 5000, 3.0), (Start + 10_000, 2.0)], Latest());

        other.Write(At(Start + (2 * Hour), Counted(4)));
        _store.Write(At(Start + (3 * Hour), Counted(5)));
        Assert.Equal([(Start, 2.0), (Start + (3 * Hour), 5.0), (Start + 10_000, 2.0)], Latest());

        other.Write(At(Start + Minute, Counted(6, "failed")));
        Assert.Equal([(Start + Minute, 6.0), (Start + (3 * Hour), 5.0), (Start + 10_000, 2.0)], Latest());
        Assert.Equal([6.0], _store.Latest(Processed.Name, new KeyValuePair<string, string>("status", "failed")).Select(l => l.Value));

        (long, double)[] Latest() => [.. _store.Latest().Select(l => (l.TimestampMs, l.Value))];
    }

    [Fact]
    public void StandardDeviation_OfValuesThatHardlyDiffer_IsNotWhatRoundingMakesOfIt()
    {
        _store.Write(At(Start, Gauged(1e9)));
        _store.Write(At(Start + 1, Gauged(1e9)));
        _store.Write(At(Start + 2, Gauged(1e9 + 0.25)));

        var bucket = Assert.Single(_store.Query(new MetricQuery(Queued.Name, TimeRange.All)));

        Assert.InRange(bucket.StandardDeviation, 0, 0.125);
        Assert.InRange(bucket.Average, bucket.Min, bucket.Max);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private static MetricPoint LatencyOf(string strategy, string intent, double value) =>
        new(new Series(Latency, [new("strategy", strategy), new("intent_type", intent)]), Distribution(value));

    private double[] Sums(MetricQuery query) => [.. _store.Query(query).Select(b => b.Sum)];
}
