namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class MigratorTests : IDisposable
{
    private static readonly MigrationStep Next = connection => connection.Run("CREATE TABLE next (x)");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Migrate_OlderStore_TakesTheMissingStepsAndKeepsTheData()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(Batches.At(1000, Batches.Gauged(7)));
        }

        var tuning = StoreTuning.Default with { Steps = [.. StoreSchema.Steps, Next] };
        using var migrated = SqliteMetricStore.Open(_folder.StorePath, tuning);

        Assert.Equal(5, migrated.ReadInfo().SchemaVersion);
        Assert.Equal(7, Assert.Single(migrated.Summarize()).Last);
    }

    [Fact]
    public void Migrate_StoreOfTheFirstVersion_KeepsAllDataAndTakesSingleValues()
    {
        var first = StoreTuning.Default with { Steps = [Version1.Apply] };
        StoreConnections.OpenWriter(_folder.StorePath, first).Dispose();
        using var database = new RawDatabase(_folder.StorePath);
        database.Run(
            """
            INSERT INTO series VALUES (1, 'orchestrator.jobs.queued', '{}', 'gauge', '{job}', 'orchestrator', 'Jobs waiting.', 'Tests'),
                (2, 'search.results.count', '{}', 'histogram', '{result}', 'search', '', 'Tests');
            INSERT INTO flush VALUES (1000, 2), (2000, 1);
            INSERT INTO samples (series_id, time, value) VALUES (1, 1000, 7), (1, 2000, 8);
            INSERT INTO samples VALUES (2, 1000, 2, 2, 4, 2, 2, 8, x'0100013E02');
            INSERT INTO alerts VALUES (1, 'a', 'b', 'c', 1, 2, 'd', 'e', '{}', 3, NULL, NULL);
            """);
        var before = database.Rows("SELECT timestamp, metric_name, value FROM metrics_raw ORDER BY id");

        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(4, store.ReadInfo().SchemaVersion);
        Assert.Equal(3, before.Count);
        Assert.Equal(before, store.RawRows());
        Assert.Equal(["1"], database.Rows("SELECT COUNT(*) FROM alerts"));
        Assert.Equal([(2L, 15.0, 8.0), (2, 4, 2)], store.Summarize().Select(s => (s.Count, s.Sum, s.Last)));

        var point = Batches.Gauged(9);
        store.Write(Batches.At(3000, point) with { Observations = [new Observation(point.Series, 2999, 9)] });
        Assert.Equal([.. before, "2999|orchestrator.jobs.queued|9"], store.RawRows());
    }

    [Fact]
    public void OpenReadOnly_StoreOfTheFirstVersion_SaysWhatBringsItUpToDate()
    {
        var first = StoreTuning.Default with { Steps = [Version1.Apply] };
        StoreConnections.OpenWriter(_folder.StorePath, first).Dispose();

        var e = Assert.Throws<StoreException>(() => SqliteMetricStore.OpenReadOnly(_folder.StorePath));

        Assert.Equal(StoreProblem.Outdated, e.Problem);
        Assert.Equal(
            $"'{_folder.StorePath}' was written by an older version (format 1; this version reads format 4). Start an application of this version that writes it, which brings it up to date.",
            e.Message);
    }

    [Fact]
    public void Migrate_StepThatThrows_LeavesTheVersionBeforeItWhole()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        MigrationStep failing = connection =>
        {
            connection.Run("CREATE TABLE failing (x); DROP TABLE chunk");
            throw new InvalidOperationException("no");
        };
        var tuning = StoreTuning.Default with { Steps = [.. StoreSchema.Steps, Next, failing] };

        Assert.Throws<InvalidOperationException>(() => SqliteMetricStore.Open(_folder.StorePath, tuning));

        using var database = new RawDatabase(_folder.StorePath);
        Assert.Equal(["5"], database.Rows("PRAGMA user_version"));
        Assert.Equal(
            ["chunk", "next"], database.Rows("SELECT name FROM sqlite_schema WHERE name IN ('failing', 'next', 'chunk') ORDER BY name"));
    }

    [Fact]
    public void Migrate_FirstStepThrows_LeavesABlankFileThatCanBeUsed()
    {
        var tuning = StoreTuning.Default with { Steps = [_ => throw new InvalidOperationException("no")] };
        Assert.Throws<InvalidOperationException>(() => SqliteMetricStore.Open(_folder.StorePath, tuning));

        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(4, store.ReadInfo().SchemaVersion);
    }

    [Fact]
    public async Task Migrate_ManyAtOnce_EachStepIsTakenOnce()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        var taken = 0;
        MigrationStep counted = connection =>
        {
            Interlocked.Increment(ref taken);
            Next(connection);
        };
        var tuning = StoreTuning.Default with { Steps = [.. StoreSchema.Steps, counted] };
        using var start = new Barrier(4);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                SqliteMetricStore.Open(_folder.StorePath, tuning).Dispose();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(1, taken);
    }

    public void Dispose() => _folder.Dispose();
}
