using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>Baselines over a store as there are on machines.</summary>
public sealed class BaselineTests : IDisposable
{
    private const long Minute = 60_000;

    private static readonly Series Memory = new(new MetricDefinition("system.memory.used_mb", MetricType.Gauge, MetricCategory.System, "MB", string.Empty, [], "tests"), []);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cache_OverAStore_ComputesKeepsAndTakesAgain()
    {
        var path = _folder.File("telemetry.db");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        using (var store = SqliteMetricStore.Open(path))
        {
            for (var m = 200; m >= 1; m--)
            {
                await store.WriteAsync(new MetricBatch(now - (m * Minute), [new MetricPoint(Memory, 100 + (m % 3))]), CancellationToken.None);
            }

            using var first = new BaselineCache(store, store);
            Assert.Equal(1, await first.RefreshAsync());
            Assert.Equal(101, first.Find(Memory)!.ExpectedAt(now).Center);
        }

        using var again = SqliteMetricStore.Open(path);
        using var second = new BaselineCache(again, again);
        Assert.Equal(0, await second.RefreshAsync());
        Assert.Equal((BaselineState.Ready, 101.0), (second.Find(Memory)!.State, second.Find(Memory)!.ExpectedAt(now).Center));
    }

    [Fact]
    public async Task Cache_OverAStoreOpenedForReading_FindsBaselinesAllTheSame()
    {
        var path = _folder.File("telemetry.db");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        using (var store = SqliteMetricStore.Open(path))
        {
            for (var m = 200; m >= 1; m--)
            {
                await store.WriteAsync(new MetricBatch(now - (m * Minute), [new MetricPoint(Memory, 100)]), CancellationToken.None);
            }
        }

        using var reader = SqliteMetricStore.OpenReadOnly(path);
        using var cache = new BaselineCache(reader, new MemoryStore());
        await cache.RefreshAsync();

        Assert.Equal(BaselineState.Ready, cache.Find(Memory)!.State);
    }
}
