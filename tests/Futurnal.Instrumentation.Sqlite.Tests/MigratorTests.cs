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

        Assert.Equal(3, migrated.ReadInfo().SchemaVersion);
        Assert.Equal(7, Assert.Single(migrated.Summarize()).Last);
    }

    [Fact]
    public void Migrate_StoreOfTheFirstVersion_KeepsAllDataAndTakesSingleValues()
    {
        const string Everything = "SELECT * FROM metrics_raw ORDER BY id";
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
        var before = database.Rows(Everything);

        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(2, store.ReadInfo().SchemaVersion);
        Assert.Equal(3, before.Count);
        Assert.Equal(before, database.Rows(Everything));
        Assert.Equal(["1"], database.Rows("SELECT COUNT(*) FROM alerts"));
        Assert.Equal([(2L, 15.0, 8.0), (2, 4, 2)], store.Summarize().Select(s => (s.Count, s.Sum, s.Last)));

        var point = Batches.Gauged(9);
        store.Write(Batches.At(3000, point) with { Observations = [new Observation(point.Series, 2999, 9)] });
        Assert.Equal([.. before.Select(row => row.Split('|')[3]), "2999"], database.Rows("SELECT timestamp FROM metrics_raw ORDER BY id"));
    }

    [Fact]
    public void OpenReadOnly_StoreOfTheFirstVersion_ReadsItAndLeavesItsVersion()
    {
        var first = StoreTuning.Default with { Steps = [Version1.Apply] };
        StoreConnections.OpenWriter(_folder.StorePath, first).Dispose();
        using var database = new RawDatabase(_folder.StorePath);
        database.Run(
            """
            INSERT INTO series VALUES (1, 'orchestrator.jobs.queued', '{}', 'gauge', '{job}', 'orchestrator', 'Jobs waiting.', 'Tests');
            INSERT INTO flush VALUES (1000, 1);
            INSERT INTO samples (series_id, time, value) VALUES (1, 1000, 7);
            """);

        using var store = SqliteMetricStore.OpenReadOnly(_folder.StorePath);

        Assert.Equal(7, Assert.Single(store.Summarize()).Last);
        Assert.Equal(1, store.ReadInfo().SchemaVersion);
    }

    [Fact]
    public void Migrate_StepThatThrows_LeavesTheVersionBeforeItWhole()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        MigrationStep failing = connection =>
        {
            connection.Run("CREATE TABLE failing (x); DROP TABLE samples");
            throw new InvalidOperationException("no");
        };
        var tuning = StoreTuning.Default with { Steps = [.. StoreSchema.Steps, Next, failing] };

        Assert.Throws<InvalidOperationException>(() => SqliteMetricStore.Open(_folder.StorePath, tuning));

        using var database = new RawDatabase(_folder.StorePath);
        Assert.Equal(["3"], database.Rows("PRAGMA user_version"));
        Assert.Equal(
            ["next", "samples"], database.Rows("SELECT name FROM sqlite_schema WHERE name IN ('failing', 'next', 'samples') ORDER BY name"));
    }

    [Fact]
    public void Migrate_FirstStepThrows_LeavesABlankFileThatCanBeUsed()
    {
        var tuning = StoreTuning.Default with { Steps = [_ => throw new InvalidOperationException("no")] };
        Assert.Throws<InvalidOperationException>(() => SqliteMetricStore.Open(_folder.StorePath, tuning));

        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(2, store.ReadInfo().SchemaVersion);
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
