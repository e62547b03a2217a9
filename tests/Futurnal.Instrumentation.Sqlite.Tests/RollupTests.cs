using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class RollupTests : IDisposable
{
    private const long Minute = 60_000;
    private const long Day = 1440 * Minute;
    private const long Start = 20_000 * Day;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Write_OfTheNextMinute_RollsTheOneBeforeUp()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(Start, Counted(3), Timed(10, 20)));
        store.Write(At(Start + 5000, Counted(5)));
        Assert.Empty(Views("metrics_1m"));

        store.Write(At(Start + Minute, Counted(7)));

        string[] first = [$"ingestion.documents.processed|{Start}|2|8", $"search.latency|{Start}|2|30"];
        Assert.Equal(first, Views("metrics_1m"));
        Assert.Equal(first, Views("metrics_5m"));
        Assert.Equal(first, Views("metrics_1h"));
        Assert.Equal(first, Views("metrics_1d"));
    }

    [Fact]
    public void Write_IntoAMinuteThatIsRolledUp_IsInAllTiersAMinuteLater()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(Start, Counted(3)));
        store.Write(At(Start + (2 * Day), Counted(1)));
        store.Write(At(Start + 7000, Counted(5)));

        store.Write(At(Start + (2 * Day) + Minute, Counted(1)));

        foreach (var view in (string[])["metrics_1m", "metrics_5m", "metrics_1h", "metrics_1d"])
        {
            Assert.Equal($"ingestion.documents.processed|{Start}|2|8", Views(view)[0]);
        }
    }

    [Fact]
    public void Write_AfterAProcessThatWasKilled_RollsUpWhatItLeft()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            for (var minute = 0; minute < 60; minute++)
            {
                store.Write(At(Start + (minute * Minute), Counted(1)));
            }
        }

        RawDatabase.Run(_folder.StorePath, "DELETE FROM rollup_1m; DELETE FROM rollup_5m; INSERT OR IGNORE INTO dirty SELECT 60000, time - time % 60000 FROM flush");
        using var next = SqliteMetricStore.Open(_folder.StorePath);
        for (var flush = 0; flush < 12; flush++)
        {
            next.Write(At(Start + (120 * Minute) + flush, Gauged(1)));
        }

        Assert.Equal(60, Views("metrics_1m").Count(r => r.StartsWith("ingestion", StringComparison.Ordinal)));
        Assert.Equal(12, Views("rollup_5m").Count);
        Assert.Equal($"ingestion.documents.processed|{Start}|60|60", Views("metrics_1h")[0]);
    }

    [Fact]
    public void Write_DamagedFlushInAMinuteThatIsOver_KeepsAllElseAndTellsOnce()
    {
        var reports = new List<string>();
        using (var before = SqliteMetricStore.Open(_folder.StorePath))
        {
            before.Write(At(Start, Gauged(1)));
            before.Write(At(Start + 1, Gauged(2)));
        }

        RawDatabase.Run(_folder.StorePath, $"UPDATE flush SET data = x'09' WHERE time = {Start}; INSERT INTO dirty VALUES (60000, {Start})");
        using var store = SqliteMetricStore.Open(_folder.StorePath, reports.Add);
        store.Write(At(Start + Minute, Gauged(3)));
        store.Write(At(Start + (2 * Minute), Gauged(4)));

        Assert.Equal(
            [$"A part of the telemetry store is in no rollup, since the flush at {Start} cannot be read: the flush is cut short. 'futurnal telemetry doctor' tells more."],
            reports);
        Assert.Equal($"orchestrator.jobs.queued|{Start + Minute}|1|3", Views("metrics_1m")[^1]);
        Assert.Equal(7, Assert.Single(store.Summarize(new TimeRange(Start + Minute, Start + Day))).Sum);

        // What could not be read holds no snapshot, or the next flush would find the store locked.
        RawDatabase.Run(_folder.StorePath, $"DELETE FROM flush WHERE time = {Start}");
        store.Write(At(Start + (3 * Minute), Gauged(5)));
        Assert.Equal([2.0, 3, 4, 5], store.RawValues().Select(v => v.Value));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    [InlineData(0, 20)]
    [InlineData(10, 10)]
    public void Write_ByTwoOrLate_HasEachTierBeWhatThePointsAddUpTo(int percentByTheOther, int percentLate)
    {
        var random = new Random(11);
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        using (var other = SqliteMetricStore.Open(_folder.StorePath))
        {
            for (var time = Start; time < Start + (90 * Minute); time += 1 + random.Next(20_000))
            {
                var writer = random.Next(100) < percentByTheOther ? other : store;
                var late = random.Next(100) < percentLate ? random.Next(600_000) : 0;
                MetricPoint[] points = [Counted(random.Next(9)), Counted(random.Next(9), "failed"), Timed(random.Next(1, 100)), Gauged(random.Next(9))];
                writer.Write(At(time - late, points[..random.Next(1, 5)]));
            }

            store.Write(At(Start + (3 * Day), Gauged(1)));
            store.Write(At(Start + (3 * Day) + Minute, Gauged(1)));
        }

        using var database = new RawDatabase(_folder.StorePath);
        foreach (var (view, width) in (ReadOnlySpan<(string, long)>)[("metrics_1m", Minute), ("metrics_5m", 5 * Minute), ("metrics_1h", 60 * Minute)])
        {
            using var store = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
            var expected = store.RawValues().Where(v => v.TimestampMs < Start + Day)
                .GroupBy(v => (Bucket: v.TimestampMs / width * width, v.Series))
                .Select(g => $"{g.Key.Series.Metric.Name}|{g.Key.Series.LabelsJson}|{g.Key.Bucket}|{g.Count()}|{g.Sum(v => v.Value)}|{g.Min(v => v.Value)}|{g.Max(v => v.Value)}");
            var actual = database.Rows($"SELECT metric_name, labels, bucket, count, CAST(sum AS INTEGER), CAST(min AS INTEGER), CAST(max AS INTEGER) FROM {view} WHERE bucket < {Start + Day}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Summarize_AnyRange_IsWhatThePointsAddUpTo()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var random = new Random(7);
        var time = Start;
        while (time < Start + (2 * Day))
        {
            time += random.Next(1, 4000_000);
            store.Write(At(time, Counted(random.Next(9)), Timed(random.NextDouble() * 100)));
        }

        var points = store.RawValues();
        for (var round = 0; round < 200; round++)
        {
            var from = Start + random.NextInt64(2 * Day);
            var to = from + random.NextInt64(Start + (2 * Day) - from);
            var expected = points.Where(p => p.TimestampMs >= from && p.TimestampMs < to).GroupBy(p => p.Series.Metric.Name).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, (long)g.Count(), g.Min(p => p.Value), g.Max(p => p.Value), g.Last().TimestampMs, g.Last().Value)).ToArray();

            Assert.Equal(expected, store.Summarize(new TimeRange(from, to)).Select(s => (s.Series.Metric.Name, s.Count, s.Min, s.Max, s.LastTimestampMs, s.Last)));
        }
    }

    public void Dispose() => _folder.Dispose();

    private List<string> Views(string view)
    {
        using var database = new RawDatabase(_folder.StorePath);
        return view.StartsWith("rollup", StringComparison.Ordinal)
            ? database.Rows($"SELECT id FROM {view}")
            : database.Rows($"SELECT metric_name, bucket, count, sum FROM {view} ORDER BY bucket, metric_name");
    }
}
