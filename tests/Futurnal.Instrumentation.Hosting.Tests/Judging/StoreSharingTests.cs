using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class StoreSharingTests : IDisposable
{
    private const long Start = 1_767_225_600_000;

    private static readonly Series Overhead = new(new MetricDefinition("telemetry.overhead", MetricType.Gauge, MetricCategory.System, "%", "", [], "Tests"), []);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteMetricStore _store;
    private readonly StoreSharing _sharing;

    public StoreSharingTests()
    {
        _store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        _sharing = new StoreSharing(() => _store);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Store_OfOneProcess_IsNotShared_NorByTheOneBefore()
    {
        await WriteAsync(-60, 0, isOwn: false);
        await WriteAsync(0, 300, isOwn: true);

        Assert.False(_sharing.IsShared);
    }

    [Fact]
    public async Task Store_ThatAnotherProcessWritesTo_IsShared_AndNoMoreTenMinutesAfter()
    {
        for (var second = 0; second < 200; second += 5)
        {
            await WriteAsync(second, second + 5, isOwn: true);
            await WriteAsync(second + 2, second + 7, isOwn: false);
        }

        Assert.True(_sharing.IsShared);
        await WriteAsync(200, 700, isOwn: true);
        Assert.True(_sharing.IsShared);
        await WriteAsync(700, 1_000, isOwn: true);
        Assert.False(_sharing.IsShared);
    }

    private async Task WriteAsync(int from, int to, bool isOwn)
    {
        for (var second = from; second < to; second += 5)
        {
            var batch = new MetricBatch(Start + (second * 1_000L), [new MetricPoint(Overhead, 1)]);
            await _store.WriteAsync(batch, CancellationToken.None);
            if (isOwn)
            {
                await _sharing.NoteAsync(batch, CancellationToken.None);
            }
        }
    }
}
