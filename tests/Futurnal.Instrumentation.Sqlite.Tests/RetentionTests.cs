using System.Globalization;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class RetentionTests : IDisposable
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;
    private const long Start = 20_000 * Day;

    private static readonly Series[] Wide =
        [.. Enumerable.Range(0, 100).Select(i => new Series(new MetricDefinition($"part{i}.size", MetricType.Gauge, MetricCategory.System, "By", "", [], Declarer), []))];

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    [Fact]
    public void Write_ForLongerThanTheSetting_KeepsItsDaysOfEveryTier()
    {
        using var store = Open(new RetentionOptions { Days = 3, MinuteDays = 1 });

        var end = WriteEvery(store, Start, 6 * Day, 20 * Minute);

        // Confirmed two hours late at most.
        var cut = end - (3 * Day) - (3 * Hour);
        foreach (var tier in store.ReadRetention().Tiers)
        {
            var days = tier.WidthMs == Minute ? 1 : 3;
            Assert.InRange(tier.SinceMs, end - (days * Day) - (3 * Hour), end - (days * Day) + (tier.WidthMs == Day ? Day : 0));
            Assert.InRange(tier.FirstMs!.Value, tier.SinceMs, tier.SinceMs + Hour);
        }

        Assert.Empty(_reports);
        Assert.InRange(store.RawValues()[0].TimestampMs, cut, cut + (2 * Hour));
        Assert.Equal(store.RawValues().Count(v => v.Series.Metric.Name == Queued.Name), store.Summarize().Single(s => s.Series.Metric.Name == Queued.Name).Count);
    }

    [Fact]
    public void Summarize_AnyRangeWhileRetentionRuns_IsWhatIsKeptAddsUpTo()
    {
        using var store = Open(new RetentionOptions { Days = 2, MinuteDays = 1 });
        var random = new Random(3);
        var time = Start;
        for (var i = 0; i < 600; i++)
        {
            time += random.NextInt64(30 * Minute);
            store.Write(At(time, Counted(random.Next(9)), Timed(random.NextDouble() * 100)));
            if (i % 10 != 0)
            {
                continue;
            }

            var points = store.RawValues();
            var from = points[0].TimestampMs + random.NextInt64(time - points[0].TimestampMs + 1);
            var range = new TimeRange(i % 20 == 0 ? 0 : from, from + random.NextInt64(Day));
            var expected = points.Where(p => p.TimestampMs >= range.FromMs && p.TimestampMs < range.ToMs).GroupBy(p => p.Series.Metric.Name).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, (long)g.Count(), g.Min(p => p.Value), g.Max(p => p.Value))).ToArray();

            Assert.Equal(expected, store.Summarize(range).Select(s => (s.Series.Metric.Name, s.Count, s.Min, s.Max)));
        }
    }

    [Fact]
    public void Write_HoursAndDaysAskedForLonger_KeepsThemWhole()
    {
        using var store = Open(new RetentionOptions { Days = 1, HourDays = 3, DayDays = 30 });

        var end = WriteEvery(store, Start, 6 * Day, 20 * Minute);

        var tiers = store.ReadRetention().Tiers;
        Assert.InRange(tiers.Single(t => t.WidthMs == Hour).FirstMs!.Value, end - (3 * Day) - (3 * Hour), end - (3 * Day));
        Assert.Equal(Start, tiers.Single(t => t.WidthMs == Day).FirstMs);
        Assert.Equal(6 * 72, store.Summarize(new TimeRange(Start, Start + (6 * Day))).Single(s => s.Series.Metric.Name == Queued.Name).Count);
        Assert.Equal(
            Enumerable.Range(0, 5).Select(d => $"{Start + (d * Day)}|72"),
            Rows($"SELECT bucket, count FROM metrics_1d WHERE metric_name = '{Queued.Name}' ORDER BY bucket LIMIT 5"));
    }

    [Fact]
    public void Write_OfAClockThatLeapsForOneFlush_DeletesNothing()
    {
        using var store = Open(new RetentionOptions());
        WriteEvery(store, Start, 2 * Day, 20 * Minute);
        var before = store.RawValues().Count;

        store.Write(At(Start + (2000 * Day), Gauged(1)));

        // Within the process, time does not go back, and so stands still at the leap.
        for (var i = 1; i < 2000; i++)
        {
            store.Write(At(Start + (2000 * Day) + i, Gauged(1)));
        }

        WriteEvery(store, Start + (2 * Day), Day, 20 * Minute);
        Assert.Equal(before + 2000 + (72 * 2), store.RawValues().Count);
        Assert.Empty(_reports);
    }

    [Fact]
    public void Write_OfAClockThatWasWrongForLong_IsTakenAgainAnHourAfterItIsSetRight()
    {
        using var store = Open(new RetentionOptions());
        WriteEvery(store, Start, Hour, 20 * Minute);
        WriteEvery(store, Start + (100 * Day), 3 * Hour, 20 * Minute);
        Assert.Equal(Start + (70 * Day), store.RawValues()[0].TimestampMs - (30 * Day));

        WriteEvery(store, Start + (2 * Hour), 2 * Hour, 20 * Minute);

        Assert.Equal([FlushLimits.TooOld], _reports);
        Assert.Equal(Start + (3 * Hour) + (20 * Minute), store.RawValues()[0].TimestampMs);
    }

    [Fact]
    public void Write_AfterWeeksWithoutAFlush_DeletesWhenTheNewTimeIsConfirmed()
    {
        using var store = Open(new RetentionOptions());
        WriteEvery(store, Start, Day, Hour);

        WriteEvery(store, Start + (40 * Day), 3 * Hour, 20 * Minute);

        Assert.Equal(Start + (40 * Day), store.RawValues()[0].TimestampMs);
    }

    [Fact]
    public void Write_OlderThanWhatIsKept_IsRefusedAndToldOnce()
    {
        using var store = Open(new RetentionOptions { Days = 1 });
        var end = WriteEvery(store, Start, 2 * Day, 20 * Minute);
        var before = store.RawValues().Count;

        store.Write(At(Start, Gauged(1)));
        store.Write(At(Start + 1, Gauged(1)));
        store.Write(At(end + 1, Gauged(1)) with { Observations = [new Observation(Gauged(1).Series, Start, 1)] });

        Assert.Equal(["Some telemetry is older than the telemetry store keeps, and is not stored. Set this machine's clock right, or have the store keep more days."], _reports);
        Assert.Equal(before + 1, store.RawValues().Count);
    }

    [Fact]
    public void ChangeRetention_WhileOthersWrite_HoldsAtOnceAndGoesBeforeTheirOptions()
    {
        using var store = Open(new RetentionOptions());
        var end = WriteEvery(store, Start, 6 * Day, 20 * Minute);
        Assert.Equal(Start, store.RawValues()[0].TimestampMs);

        SqliteMetricStore.ChangeRetention(_folder.StorePath, new RetentionSetting(Days: 2));
        var first = store.RawValues()[0].TimestampMs;
        Assert.InRange(first, end - (2 * Day) - (3 * Hour), end - (2 * Day));
        Assert.Equal(new RetentionSetting(Days: 2), store.ReadRetention().Setting);

        RawDatabase.Run(_folder.StorePath, "UPDATE setting SET value = 1 WHERE name = 'retention_days'; UPDATE setting SET value = value + 1 WHERE name = 'changes'");
        store.Write(At(end, Gauged(1)));
        Assert.InRange(store.RawValues()[0].TimestampMs, end - Day - (3 * Hour), end - Day);

        SqliteMetricStore.ChangeRetention(_folder.StorePath, new RetentionSetting());
        WriteEvery(store, end + Minute, 2 * Day, 20 * Minute);
        Assert.InRange(store.RawValues()[0].TimestampMs, end - Day - (3 * Hour), end - Day);
    }

    [Fact]
    public void Write_BySize_DropsTheOldestHoursAndShrinksTheFile()
    {
        using (var store = Open(new RetentionOptions()))
        {
            WriteWide(store, Start, 12 * Hour);
        }

        var before = new FileInfo(_folder.StorePath).Length;
        var most = before * 9 / 10;
        long end;
        using (var store = Open(new RetentionOptions { MaxStoreBytes = most }))
        {
            end = WriteWide(store, Start + (12 * Hour), 4 * Hour);
            Assert.InRange(store.RawValues()[0].TimestampMs, Start + (4 * Hour), end - Hour);
            Assert.Equal(16 * 60, store.Summarize(new TimeRange(Start, end))[0].Count);
            Assert.Equal(Start, store.ReadRetention().Tiers.Single(t => t.WidthMs == Hour).FirstMs);
        }

        Assert.InRange(new FileInfo(_folder.StorePath).Length, most / 2, most);
        Assert.Empty(_reports);
    }

    [Fact]
    public void Write_SeriesOfWhichNothingIsLeft_GoAndComeBackUnderAnyIdentifier()
    {
        using var store = Open(new RetentionOptions { Days = 1 });
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        other.Write(At(Start, Counted(1, "failed"), Gauged(1)));
        WriteEvery(store, Start + Minute, 3 * Day, 20 * Minute);

        Assert.DoesNotContain("""{"status":"failed"}""", Rows("SELECT labels FROM series"));
        Assert.Equal(2, Rows("SELECT id FROM series").Count);

        store.Write(At(Start + (4 * Day), Counts(3)));
        other.Write(At(Start + (4 * Day) + 1, Counted(7, "failed"), Gauged(9)));

        Assert.Equal(
            [
                $"{Start + (4 * Day)}|search.results.count|3",
                $"{Start + (4 * Day) + 1}|ingestion.documents.processed|7",
                $"{Start + (4 * Day) + 1}|orchestrator.jobs.queued|9",
            ],
            store.RawRows().Where(r => string.CompareOrdinal(r, $"{Start + (4 * Day)}") >= 0).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_SeriesObjectWhoseRowIsGone_GetsARowAnew()
    {
        using var store = Open(new RetentionOptions { Days = 1 });
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        var failed = Counted(1, "failed");
        other.Write(At(Start, failed));
        other.Write(At(Start + 1, failed));
        other.Write(At(Start + 2, failed));
        WriteEvery(store, Start + Minute, 3 * Day, 20 * Minute);
        Assert.DoesNotContain("""{"status":"failed"}""", Rows("SELECT labels FROM series"));

        store.Write(At(Start + (4 * Day), Counts(3)));
        other.Write(At(Start + (4 * Day) + 1, failed));

        Assert.Equal($"{Start + (4 * Day) + 1}|ingestion.documents.processed|1", store.RawRows()[^1]);
    }

    [Fact]
    public void Write_LeapDayAndTheYear2038_AreDaysLikeOthers()
    {
        foreach (var day in (DateTimeOffset[])[new(2028, 2, 28, 0, 0, 0, TimeSpan.Zero), new(2038, 1, 18, 0, 0, 0, TimeSpan.Zero)])
        {
            using var folder = new TemporaryFolder();
            using var store = SqliteMetricStore.Open(folder.StorePath, new StoreOptions { Retention = new RetentionOptions { Days = 1 }, Report = _reports.Add });
            var start = day.ToUnixTimeMilliseconds();

            WriteEvery(store, start, 3 * Day, 30 * Minute);

            Assert.InRange(store.RawValues()[0].TimestampMs, start + (2 * Day) - (3 * Hour), start + (2 * Day));
            using var database = new RawDatabase(folder.StorePath);
            Assert.Equal(
                [day.AddDays(2).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)],
                database.Rows("SELECT DISTINCT bucket FROM metrics_1d"));
        }

        Assert.Empty(_reports);
    }

    [Theory]
    [InlineData(0, 7, null, null, null, "Days is 0; it must be 1 at least and 36525 at most.")]
    [InlineData(30, 0, null, null, null, "MinuteDays is 0; it must be 1 at least and 36525 at most.")]
    [InlineData(30, 7, 29, null, null, "HourDays is 29; it must be Days, 30, at least and 36525 at most.")]
    [InlineData(30, 7, null, 36526, null, "DayDays is 36526; it must be Days, 30, at least and 36525 at most.")]
    [InlineData(30, 7, null, null, 1048575L, "MaxStoreBytes is 1048575; it must be 1048576 at least, or null for no limit.")]
    public void Open_WithoutSense_NamesTheOption(int days, int minuteDays, int? hourDays, int? dayDays, long? bytes, string problem)
    {
        var options = new RetentionOptions { Days = days, MinuteDays = minuteDays, HourDays = hourDays, DayDays = dayDays, MaxStoreBytes = bytes };

        var e = Assert.Throws<ArgumentException>(() => Open(options));

        Assert.Equal($"RetentionOptions.{problem}", e.Message);
        Assert.False(File.Exists(_folder.StorePath));
    }

    [Fact]
    public void Write_OlderThanWhatIsKeptWhereNoTimeIsKnown_IsRefusedAndTold()
    {
        using var store = Open(new RetentionOptions());
        RawDatabase.Run(_folder.StorePath, $"REPLACE INTO kept (tier, since) VALUES (0, {Start + Hour})");

        store.Write(At(Start, Gauged(1)));

        Assert.Equal([FlushLimits.TooOld], _reports);
    }

    public void Dispose() => _folder.Dispose();

    private static long WriteEvery(SqliteMetricStore store, long from, long length, long step)
    {
        var time = from;
        for (; time < from + length; time += step)
        {
            store.Write(At(time, Gauged(time % 7), Counted(1)));
        }

        // What is due and left by one flush is taken by the next.
        for (var i = 0; i < 20; i++)
        {
            store.Write(new MetricBatch(time - step, []));
        }

        return time - step;
    }

    private static long WriteWide(SqliteMetricStore store, long from, long length)
    {
        var random = new Random(5);
        var time = from;
        for (; time < from + length; time += Minute)
        {
            store.Write(At(time, [.. Wide.Select(s => new MetricPoint(s, random.NextDouble()))]));
        }

        for (var i = 0; i < 200; i++)
        {
            store.Write(new MetricBatch(time - Minute, []));
        }

        return time;
    }

    private SqliteMetricStore Open(RetentionOptions retention) =>
        SqliteMetricStore.Open(_folder.StorePath, new StoreOptions { Retention = retention, Report = _reports.Add });

    private List<string> Rows(string sql)
    {
        using var database = new RawDatabase(_folder.StorePath);
        return database.Rows(sql);
    }
}
