namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class MigratorTests : IDisposable
{
    private static readonly MigrationStep Second = connection => connection.Run("CREATE TABLE second (x)");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Migrate_OlderStore_TakesTheMissingStepsAndKeepsTheData()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(Batches.At(1000, Batches.Gauged(7)));
        }

        var tuning = StoreTuning.Default with { Steps = [.. StoreSchema.Steps, Second] };
        using var migrated = SqliteMetricStore.Open(_folder.StorePath, tuning);

        Assert.Equal(2, migrated.ReadInfo().SchemaVersion);
        Assert.Equal(7, Assert.Single(migrated.Summarize()).Last);
    }

    [Fact]
    public void Migrate_StepThatThrows_LeavesTheVersionBeforeItWhole()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        MigrationStep third = connection =>
        {
            connection.Run("CREATE TABLE third (x); DROP TABLE samples");
            throw new InvalidOperationException("no");
        };
        var tuning = StoreTuning.Default with { Steps = [.. StoreSchema.Steps, Second, third] };

        Assert.Throws<InvalidOperationException>(() => SqliteMetricStore.Open(_folder.StorePath, tuning));

        using var database = new RawDatabase(_folder.StorePath);
        Assert.Equal(["2"], database.Rows("PRAGMA user_version"));
        Assert.Equal(
            ["samples", "second"], database.Rows("SELECT name FROM sqlite_schema WHERE name IN ('samples', 'second', 'third') ORDER BY name"));
    }

    [Fact]
    public void Migrate_FirstStepThrows_LeavesABlankFileThatCanBeUsed()
    {
        var tuning = StoreTuning.Default with { Steps = [_ => throw new InvalidOperationException("no")] };
        Assert.Throws<InvalidOperationException>(() => SqliteMetricStore.Open(_folder.StorePath, tuning));

        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(1, store.ReadInfo().SchemaVersion);
    }

    [Fact]
    public async Task Migrate_ManyAtOnce_EachStepIsTakenOnce()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        var taken = 0;
        MigrationStep counted = connection =>
        {
            Interlocked.Increment(ref taken);
            Second(connection);
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
