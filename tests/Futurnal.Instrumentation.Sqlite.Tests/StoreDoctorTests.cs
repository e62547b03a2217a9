using System.Globalization;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class StoreDoctorTests : IDisposable
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Start = 480_000 * Hour;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    private string Store => _folder.StorePath;

    [Fact]
    public void Examine_WholeStore_FindsNothing()
    {
        WriteHours(4);

        Assert.Empty(StoreDoctor.Examine(Store));
        Assert.Empty(StoreDoctor.Repair(Store));
    }

    [Fact]
    public void Examine_OneByteOfEachBlobFlipped_FindsEach()
    {
        WriteHours(4);
        Flip("flush", "data", $"time = {Start + (3 * Hour)}");
        Flip("chunk", "data", $"id = {(Start / Hour) << 20 | 1}");
        Flip("segment", "times", $"hour = {(Start / Hour) + 1}");
        RawDatabase.Run(Store, $"UPDATE rollup_1h SET sketch = x'07' WHERE id = {((Start / Hour) + 2) << 20 | 2}; UPDATE series SET labels = '[1]' WHERE id = 1");

        Assert.Equal(
            [
                $"flush: the flush at {Start + (3 * Hour)} cannot be read: the flush does not have the checksum it was written with",
                $"segment: the times of the hour at {Start + Hour} cannot be read: the list of times does not have the checksum it was written with",
                $"chunk: the chunk of series 1 of the hour at {Start} cannot be read: the chunk does not have the checksum it was written with",
                $"rollup_1h: the rollup of series 2 from {Start + (2 * Hour)} for 3600000 ms cannot be read: sketch version 7 is unknown",
                "series: series 1 of metric 'ingestion.documents.processed' cannot be understood",
            ],
            StoreDoctor.Examine(Store).Select(d => $"{d.Table}: {d.What}"));
    }

    [Fact]
    public void Repair_OneByteOfEachBlobFlipped_KeepsTheRestAndRollupsThatAreWhole()
    {
        WriteHours(4);
        long[] sums = Sums(new TimeRange(Start, Start + (3 * Hour)));
        Flip("flush", "data", $"time = {Start + (3 * Hour)}");
        Flip("chunk", "data", $"id = {(Start / Hour) << 20 | 1}");
        Flip("segment", "times", $"hour = {(Start / Hour) + 1}");
        RawDatabase.Run(Store, $"UPDATE rollup_1h SET sketch = x'07' WHERE id = {((Start / Hour) + 2) << 20 | 2}");
        using (var damaged = SqliteMetricStore.OpenReadOnly(Store))
        {
            Assert.Equal(StoreProblem.Damaged, Assert.Throws<StoreException>(() => damaged.Summarize()).Problem);
        }

        Assert.Equal(4, StoreDoctor.Repair(Store).Count);

        Assert.Empty(StoreDoctor.Examine(Store));
        Assert.Equal(sums, Sums(new TimeRange(Start, Start + (3 * Hour))));
        Assert.Equal(["chunk|3", "flush|1", "segment|1"], Rows("SELECT place, COUNT(*) FROM damaged GROUP BY place"));
        using var store = SqliteMetricStore.Open(Store, _reports.Add);
        Assert.Equal(60 + 60 - 1, store.RawValues().Count(v => v.Series.Metric.Name == Processed.Name));
        Assert.Equal(60 + 60 + 60 - 1, store.RawValues().Count(v => v.Series.Metric.Name == Latency.Name));
        store.Write(At(Start + (5 * Hour), Gauged(1)));
        store.Write(At(Start + (5 * Hour) + Minute, Gauged(1)));
        Assert.Equal(sums, Sums(new TimeRange(Start, Start + (3 * Hour))));
        Assert.Equal(["60"], Rows($"SELECT count FROM rollup_1h WHERE id = {((Start / Hour) + 2) << 20 | 2}"));
        Assert.Empty(_reports);
    }

    [Fact]
    public void Repair_SeriesThatCannotBeUnderstood_KeepsItsNumbersUnderAnotherName()
    {
        WriteHours(1);
        RawDatabase.Run(Store, "UPDATE series SET labels = '[1]', category = 'kitchen' WHERE id = 2");

        Assert.Single(StoreDoctor.Repair(Store));

        Assert.Equal(["""damaged.series{"id":"2"}|60""", """ingestion.documents.processed{"status":"succeeded"}|60"""], Summaries());
    }

    [Fact]
    public async Task Repair_DeclarationAndIncidentThatCannotBeUnderstood_TakesThemOut()
    {
        WriteHours(1);
        RawDatabase.Run(
            Store,
            """
            UPDATE metric SET budgets = '{"p95":"long"}' WHERE name = 'search.latency';
            INSERT INTO alerts (metric_name, alert_type, severity, value, threshold, rule, message, labels, triggered_at, key) VALUES
                ('search.latency', 'threshold', 'dire', 1, 1, 'slow', '', '{}', 1, 'slow'), ('search.latency', 'threshold', 'warning', 1, 1, 'slow', '', '{}', 1, 'other')
            """);

        Assert.Equal(
            ["metric: what metric 'search.latency' declares cannot be understood", "alerts: incident 1 cannot be understood"],
            StoreDoctor.Examine(Store).Select(d => $"{d.Table}: {d.What}"));
        Assert.Equal(2, StoreDoctor.Repair(Store).Count);

        Assert.Empty(StoreDoctor.Examine(Store));
        await using var store = SqliteMetricStore.Open(Store);
        Assert.Equal([Processed.Name, Latency.Name], (await store.ReadDeclarationsAsync()).Select(d => d.MetricName));
        Assert.Equal("other", Assert.Single(await store.Alerts.ReadAlertsAsync(new AlertQuery())).Key);
        store.Write(At(Start + (5 * Hour), Timed(1)));
        Assert.Equal(["ingestion.documents.processed", "search.latency"], Rows("SELECT name FROM metric ORDER BY name"));
    }

    [Fact]
    public void Repair_SeriesAndWhatItsMetricDeclares_TakesBothOut()
    {
        using (var store = SqliteMetricStore.Open(Store))
        {
            store.Write(At(Start, Counted(1), Counted(2, "failed")));
        }

        RawDatabase.Run(Store, """UPDATE series SET labels = '[1]' WHERE id = 1; UPDATE metric SET budgets = '{"p95":"long"}'""");

        Assert.Equal(["metric", "series"], StoreDoctor.Repair(Store).Select(d => d.Table).Order(StringComparer.Ordinal));

        Assert.Empty(StoreDoctor.Examine(Store));
    }

    [Fact]
    public void Write_DamagedFlushThatIsToBeRolledUp_GoesOnAndTellsOnceUntilItIsRepaired()
    {
        using (var before = SqliteMetricStore.Open(Store))
        {
            before.Write(At(Start, Counted(1)));
            before.Write(At(Start + 1000, Counted(1)));
        }

        RawDatabase.Run(Store, $"DELETE FROM rollup_1m; INSERT INTO dirty VALUES (60000, {Start})");
        using var store = SqliteMetricStore.Open(Store, _reports.Add);
        Flip("flush", "data", $"time = {Start}");
        for (var i = 1; i < 200; i++)
        {
            store.Write(At(Start + (i * Minute), Counted(1)));
        }

        Assert.Equal(
            $"A part of the telemetry store is in no rollup, since the flush at {Start} cannot be read: the flush does not have the checksum it was written with. 'futurnal telemetry doctor' tells more.",
            _reports[0]);
        Assert.Equal(2, _reports.Count);
        Assert.StartsWith($"The telemetry store '{Store}' is damaged: the flush at {Start} cannot be read", _reports[1], StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => store.Summarize());
        Assert.Equal(100, store.Summarize(new TimeRange(Start + (5 * Minute), Start + (105 * Minute)))[0].Count);

        StoreDoctor.Repair(Store);
        store.Write(At(Start + (200 * Minute), Counted(1)));
        store.Write(At(Start + (201 * Minute), Counted(1)));

        Assert.Equal(202, store.Summarize()[0].Count);
        Assert.Equal(["1"], Rows($"SELECT count FROM rollup_1m WHERE id = {(Start / Minute) << 20 | 1}"));
        Assert.Equal(2, _reports.Count);
    }

    [Fact]
    public void Repair_DamagedPages_CopiesTheRestAndKeepsTheOldFile()
    {
        WriteHours(30);
        var before = Sums(TimeRange.All);
        var pages = LeafPages();
        Assert.NotEmpty(pages);
        Overwrite(pages);

        var found = StoreDoctor.Examine(Store);
        Assert.All(found, d => Assert.Equal("pages", d.Table));
        Assert.NotEmpty(found);
        Assert.NotEmpty(StoreDoctor.Repair(Store));

        Assert.Empty(StoreDoctor.Examine(Store));
        Assert.True(File.Exists(Store + ".damaged"));
        Assert.Equal(["ok"], Rows("PRAGMA integrity_check"));
        var after = Sums(TimeRange.All);
        Assert.Equal(before.Length, after.Length);
        Assert.All(before.Zip(after), sums => Assert.InRange(sums.Second, sums.First * 6 / 10, sums.First));
        using var store = SqliteMetricStore.Open(Store, _reports.Add);
        Assert.InRange(store.RawValues().Count, 30 * 60, 30 * 60 * 2);
        store.Write(At(Start + (100 * Hour), Gauged(1)));
        Assert.Empty(_reports);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Store));
        }
    }

    [Fact]
    public void Repair_DamagedPagesOfAStoreInUse_SaysLockedAndChangesNothing()
    {
        WriteHours(30);
        Overwrite(LeafPages());
        using var store = SqliteMetricStore.Open(Store);
        var before = File.ReadAllBytes(Store);

        var e = Assert.Throws<StoreException>(() => StoreDoctor.Repair(Store));

        Assert.Equal($"The telemetry store '{Store}' is locked by another process. Close the program that holds it, then try again.", e.Message);
        Assert.Equal(before, File.ReadAllBytes(Store));
    }

    [Fact]
    public void Examine_NoStore_SaysMissing() => Assert.Equal(StoreProblem.Missing, Assert.Throws<StoreException>(() => StoreDoctor.Examine(Store)).Problem);

    public void Dispose() => _folder.Dispose();

    private void WriteHours(int hours)
    {
        using var store = SqliteMetricStore.Open(Store);
        for (var i = 0; i < hours * 60; i++)
        {
            store.Write(At(Start + (i * Minute), Counted(1), Timed(i % 7)));
        }
    }

    private void Flip(string table, string column, string where)
    {
        // The byte after the first, which says the format.
        using var database = new RawDatabase(Store);
        var blob = Convert.FromHexString(database.Rows($"SELECT hex({column}) FROM {table} WHERE {where}").Single());
        blob[1] ^= 0x10;
        database.Run($"UPDATE {table} SET {column} = x'{Convert.ToHexString(blob)}' WHERE {where}");
    }

    /// <summary>Gets every third page of rows, but for the first pages of tables and those that the schema takes.</summary>
    private List<string> LeafPages()
    {
        const byte leafOfATable = 0x0D;
        var roots = Rows("SELECT rootpage FROM sqlite_schema");
        var file = File.ReadAllBytes(Store);
        return [.. Enumerable.Range(40, (file.Length / 4096) - 40).Where(i => file[i * 4096] == leafOfATable).Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)).Except(roots).Where((_, i) => i % 3 == 1)];
    }

    private void Overwrite(List<string> pages)
    {
        using var file = File.OpenWrite(Store);
        foreach (var page in pages)
        {
            file.Position = (int.Parse(page, CultureInfo.InvariantCulture) - 1) * 4096L;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }
    }

    private long[] Sums(TimeRange range)
    {
        using var store = SqliteMetricStore.OpenReadOnly(Store);
        return [.. store.Summarize(range).SelectMany(s => (long[])[s.Count, (long)s.Sum])];
    }

    private List<string> Summaries()
    {
        using var store = SqliteMetricStore.OpenReadOnly(Store);
        return [.. store.Summarize().Select(s => $"{s.Series}|{s.Count}")];
    }

    private List<string> Rows(string sql)
    {
        using var database = new RawDatabase(Store);
        return database.Rows(sql);
    }
}
