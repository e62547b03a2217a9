using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class DeclarationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Declarations_OfWhatWasWritten_AreThereForOtherProcesses()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(1000, Counted(3), Gauged(7), Point(new() { P50 = 5, P95 = 800.25, P99 = 1e300 }, BadDirection.Up), Level(new() { AtMost = 0, AtLeast = -1.5 }, BadDirection.Neither)));
        }

        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);

        Assert.Equal(
            [
                new("a.level", "1", BadDirection.Neither, new() { AtMost = 0, AtLeast = -1.5 }),
                new("a.time", "ms", BadDirection.Up, new() { P50 = 5, P95 = 800.25, P99 = 1e300 }),
                new("ingestion.documents.processed", "{document}", BadDirection.Either, MetricBudgets.None),
                new("orchestrator.jobs.queued", "{job}", BadDirection.Up, MetricBudgets.None),
            ],
            await reader.ReadDeclarationsAsync());
        Assert.Equal(["a.time"], (await reader.ReadDeclarationsAsync("a.time")).Select(d => d.MetricName));
        Assert.Empty(await reader.ReadDeclarationsAsync("unknown"));
    }

    [Fact]
    public async Task Declarations_ThatChange_AreWrittenAgain()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Point(MetricBudgets.None, BadDirection.Up)));
        Assert.Equal(MetricBudgets.None, Assert.Single(await store.ReadDeclarationsAsync()).Budgets);

        store.Write(At(2000, Point(new() { P95 = 10 }, BadDirection.Down)));

        Assert.Equal(new MetricDeclaration("a.time", "ms", BadDirection.Down, new() { P95 = 10 }), Assert.Single(await store.ReadDeclarationsAsync()));
    }

    [Fact]
    public async Task Declarations_OfANewVersion_ReplaceThoseOfTheOld()
    {
        using (var old = SqliteMetricStore.Open(_folder.StorePath))
        {
            old.Write(At(1000, Point(new() { P95 = 10 }, BadDirection.Up)));
        }

        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(2000, Point(MetricBudgets.None, BadDirection.Up)));

        Assert.True(Assert.Single(await store.ReadDeclarationsAsync()).Budgets.IsEmpty);
    }

    [Fact]
    public async Task Declarations_OfAFlushThatWasRolledBack_ComeWithTheNext()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, "CREATE TRIGGER refuse BEFORE INSERT ON flush BEGIN SELECT RAISE(ABORT, 'no'); END");
        Assert.Throws<StoreException>(() => store.Write(At(2000, Point(new() { P95 = 10 }, BadDirection.Up))));
        RawDatabase.Run(_folder.StorePath, "DROP TRIGGER refuse");
        Assert.Empty(await store.ReadDeclarationsAsync("a.time"));

        store.Write(At(3000, Point(new() { P95 = 10 }, BadDirection.Up)));

        Assert.Equal(10, Assert.Single(await store.ReadDeclarationsAsync("a.time")).Budgets.P95);
    }

    [Fact]
    public async Task Declarations_OfAFlushThatIsTooOldButForItsSingleValues_ComeWithTheNext()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var point = Point(new() { P95 = 10 }, BadDirection.Up);
        RawDatabase.Run(_folder.StorePath, "REPLACE INTO kept (tier, since) VALUES (0, 3600000)");
        store.Write(At(1000, point) with { Observations = [new Observation(point.Series, 3_700_000, 1)] });

        store.Write(At(3_700_000, point));

        Assert.Equal(10, Assert.Single(await store.ReadDeclarationsAsync("a.time")).Budgets.P95);
    }

    [Fact]
    public async Task Declarations_OfMetricsFromBeforeTheTable_AreTheUsualOnes()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(1000, Timed(1), Point(new() { P95 = 10 }, BadDirection.Down)));
        }

        RawDatabase.Run(_folder.StorePath, "DELETE FROM metric");

        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);

        Assert.Equal(
            [new("a.time", "ms", BadDirection.Up, MetricBudgets.None), new("search.latency", "ms", BadDirection.Up, MetricBudgets.None)],
            await reader.ReadDeclarationsAsync());
    }

    private static MetricPoint Point(MetricBudgets budgets, BadDirection bad) => new(
        new Series(new MetricDefinition("a.time", MetricType.Timer, MetricCategory.Application, "ms", "", [], Declarer) { Budgets = budgets, BadDirection = bad }, []),
        Distribution(1));

    private static MetricPoint Level(MetricBudgets budgets, BadDirection bad) => new(
        new Series(new MetricDefinition("a.level", MetricType.Gauge, MetricCategory.Application, "1", "", [], Declarer) { Budgets = budgets, BadDirection = bad }, []), 1);
}
