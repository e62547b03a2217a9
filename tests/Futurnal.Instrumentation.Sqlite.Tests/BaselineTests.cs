using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class BaselineTests : IDisposable
{
    private const long Day = 86_400_000;
    private const long Now = 20_000 * Day;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Baseline_Written_IsReadAsItWas()
    {
        await using (var store = Open())
        {
            await store.WriteBaselinesAsync([OfQueue]);
        }

        await using var again = SqliteMetricStore.OpenReadOnly(_folder.StorePath);

        Assert.Equal(OfQueue, Assert.Single(await again.ReadBaselinesAsync()));
    }

    [Fact]
    public async Task Baselines_Read_AreInOrderAndThoseOfTheMetricAsked()
    {
        await using var store = Open();
        await store.WriteBaselinesAsync([OfQueue, OfCounter("succeeded"), OfCounter("failed")]);

        Assert.Equal(
            ["""ingestion.documents.processed{"status":"failed"}""", """ingestion.documents.processed{"status":"succeeded"}""", "orchestrator.jobs.queued{}"],
            (await store.ReadBaselinesAsync()).Select(b => b.MetricName + b.LabelsJson));
        Assert.Equal([OfQueue], await store.ReadBaselinesAsync("orchestrator.jobs.queued"));
        Assert.Empty(await store.ReadBaselinesAsync("orchestrator.jobs"));
    }

    [Fact]
    public async Task Baseline_WrittenAgain_TakesThePlaceOfTheFirst()
    {
        await using var store = Open();
        await store.WriteBaselinesAsync([OfQueue]);
        await store.WriteBaselinesAsync([OfQueue with { Mean = 9, ComputedAtMs = Now + 1 }]);

        Assert.Equal(9, Assert.Single(await store.ReadBaselinesAsync()).Mean);
    }

    [Fact]
    public async Task Baselines_OneOfWhichCannotBeKept_AreNotKept()
    {
        await using var store = Open();

        await Assert.ThrowsAsync<StoreException>(async () => await store.WriteBaselinesAsync([OfQueue, OfCounter("failed") with { Model = "nonsense" }]));

        Assert.Empty(await store.ReadBaselinesAsync());
    }

    [Fact]
    public async Task Baselines_NotComputedForAsLongAsPointsAreKept_GoWithTheNextThatIsWritten()
    {
        await using var store = Open(new RetentionOptions { Days = 10 });
        await store.WriteBaselinesAsync([OfQueue, OfCounter("failed") with { ComputedAtMs = Now + (2 * Day) }]);
        await store.WriteBaselinesAsync([OfCounter("succeeded") with { ComputedAtMs = Now + (10 * Day) }]);
        Assert.Equal(3, (await store.ReadBaselinesAsync()).Count);

        await store.WriteBaselinesAsync([OfCounter("succeeded") with { ComputedAtMs = Now + (10 * Day) + 1 }]);

        Assert.DoesNotContain(OfQueue, await store.ReadBaselinesAsync());
        Assert.Equal(2, (await store.ReadBaselinesAsync()).Count);
    }

    [Fact]
    public async Task Baseline_OfASeriesThatIsNotStored_IsNotKept()
    {
        await using var store = Open();

        await store.WriteBaselinesAsync([OfCounter("letter to mother.txt"), OfQueue]);

        Assert.Equal([OfQueue], await store.ReadBaselinesAsync());
    }

    [Fact]
    public async Task Baselines_IntoAStoreOpenedForReading_AreRefused()
    {
        await Open().DisposeAsync();
        await using var store = SqliteMetricStore.OpenReadOnly(_folder.StorePath);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.WriteBaselinesAsync([OfQueue]));

        Assert.Equal($"The telemetry store '{_folder.StorePath}' was opened for reading only.", refused.Message);
    }

    [Fact]
    public async Task Baselines_NoneAtAll_LeaveTheStoreAsItIs()
    {
        await using var store = Open();
        await store.WriteBaselinesAsync([]);

        Assert.Empty(await store.ReadBaselinesAsync());
    }

    [Fact]
    public async Task Baseline_OfAnOlderFormat_HasAnEmptyModel()
    {
        await using var store = Open();
        await store.WriteBaselinesAsync([OfQueue]);
        RawDatabase.Run(_folder.StorePath, "INSERT INTO baselines (metric_name, labels, mean, stddev, p50, p95, p99, min, max, sample_count, window_ms, computed_at) VALUES ('a', '{}', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)");

        Assert.Equal("{}", (await store.ReadBaselinesAsync("a"))[0].Model);
    }

    private static StoredBaseline OfQueue { get; } = new()
    {
        MetricName = "orchestrator.jobs.queued",
        LabelsJson = "{}",
        Mean = 1.5,
        StandardDeviation = 0.25,
        P50 = 1,
        P95 = 2,
        P99 = 3,
        Min = -1e-300,
        Max = 1e300,
        SampleCount = 123_456_789_012,
        WindowMs = 7 * Day,
        ComputedAtMs = Now,
        Model = """{"version":1}""",
    };

    private static StoredBaseline OfCounter(string status) =>
        OfQueue with { MetricName = "ingestion.documents.processed", LabelsJson = $$"""{"status":"{{status}}"}""" };

    private SqliteMetricStore Open(RetentionOptions? retention = null)
    {
        var store = SqliteMetricStore.Open(_folder.StorePath, new StoreOptions { Retention = retention ?? new RetentionOptions() });
        store.Write(At(Now, Counted(1), Counted(1, "failed"), Gauged(2)));
        return store;
    }
}
