using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class StoreSinkTests : IDisposable
{
    private const long Start = 1_800_000_000_000;

    private static readonly MetricDefinition Size = new("part.size", MetricType.Gauge, MetricCategory.System, "By", "", [], "Tests");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly List<string> _told = [];

    private string Store => _folder.File("a/telemetry.db");

    [Fact]
    public async Task WriteAsync_StoreThatCannotBeOpenedAtFirst_WritesWhatWaitedAtItsTimes()
    {
        await File.WriteAllTextAsync(_folder.File("a"), "in the way");
        await using var sink = Open();
        await WriteAsync(sink, Start, 1);
        await WriteAsync(sink, Start + 5000, 2);

        Assert.Null(sink.StorePath);
        Assert.Equal(3, Assert.Single(await SummarizeAsync(sink)).Sum);
        Assert.Equal(
            [$"The telemetry store '{Store}' cannot be written. Check the permissions of the file and its folder, or name another file. Telemetry stays in memory until it can be written."],
            _told);

        File.Delete(_folder.File("a"));
        await WriteAsync(sink, Start + 10_000, 3);
        Assert.Null(sink.StorePath);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await WriteAsync(sink, Start + 15_000, 4);

        Assert.Equal(Store, sink.StorePath);
        Assert.Equal(10, Assert.Single(await SummarizeAsync(sink)).Sum);
        Assert.Equal([(Start, 1.0), (Start + 5000, 2), (Start + 10_000, 3), (Start + 15_000, 4)], Rows(Store));
        Assert.Single(_told);
    }

    [Fact]
    public async Task WriteAsync_WhileNoStoreCanBeOpened_TriesEverLessOften()
    {
        var tries = 0;
        Directory.CreateDirectory(Store);
        await using var sink = new StoreSink(
            () =>
            {
                tries++;
                return SqliteMetricStore.Open(Store);
            },
            _clock,
            _told.Add);
        for (var second = 0; second < 3600; second += 5)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await WriteAsync(sink, Start + second, 1);
        }

        // After 5, 10, 20, 40, 80 and 160 s, and then every 5 min.
        Assert.Equal(1 + 6 + 10, tries);
        Assert.Single(_told);
    }

    [Fact]
    public async Task WriteAsync_MoreThanTheBufferHolds_DropsTheOldestAndTellsOnce()
    {
        Directory.CreateDirectory(Store);
        await using (var sink = Open())
        {
            for (var i = 0; i < Backlog.Capacity + 10; i++)
            {
                await WriteAsync(sink, Start + i, i);
            }

            Directory.Delete(Store);
        }

        Assert.Equal(2, _told.Count);
        Assert.Equal("The buffer of telemetry that waits for the store is full at 10,000 points and single values; from now on the oldest are dropped.", _told[1]);
        Assert.Equal((Start + 10, 10.0), Rows(Store)[0]);
        Assert.Equal(Backlog.Capacity, Rows(Store).Count);
    }

    [Fact]
    public async Task DisposeAsync_StoreThatNeverCame_TellsWhatIsLost()
    {
        Directory.CreateDirectory(Store);
        var sink = Open();
        await WriteAsync(sink, Start, 1);

        await sink.DisposeAsync();

        Assert.Equal("The last 1 points and single values of telemetry were not written to the store; they are lost.", _told[^1]);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task WriteAsync_FileDeletedUnderneath_StartsANewOneAndLosesNoBatch()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var sink = Open();
        await WriteAsync(sink, Start, 1);
        File.Delete(Store);

        await WriteAsync(sink, Start + 5000, 2);

        Assert.Equal([(Start + 5000, 2.0)], Rows(Store));
        Assert.Equal(2, Assert.Single(await SummarizeAsync(sink)).Sum);
        Assert.Equal([$"The telemetry store '{Store}' was deleted or replaced while it was in use. A new one is started at its path; what is in the old one is no longer written."], _told);
    }

    [Fact]
    public async Task WriteAsync_FolderDeletedUnderneath_MakesItAnew()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var sink = Open();
        await WriteAsync(sink, Start, 1);
        Directory.Delete(_folder.File("a"), recursive: true);

        await WriteAsync(sink, Start + 5000, 2);

        Assert.Equal([(Start + 5000, 2.0)], Rows(Store));
    }

    [Fact]
    public async Task WriteAsync_FileReplacedByAnotherStore_GoesOnInThatOne()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var sink = Open();
        await WriteAsync(sink, Start, 1);
        using (var other = SqliteMetricStore.Open(_folder.File("other.db")))
        {
            await WriteAsync(other, Start - 5000, 9);
        }

        File.Delete(Store + "-wal");
        File.Delete(Store + "-shm");
        File.Move(_folder.File("other.db"), Store, overwrite: true);
        await WriteAsync(sink, Start + 5000, 2);
        await WriteAsync(sink, Start + 10_000, 3);

        Assert.Equal([(Start - 5000, 9.0), (Start + 5000, 2), (Start + 10_000, 3)], Rows(Store));
        Assert.Single(_told);
    }

    [Fact]
    public async Task WriteAsync_FileReplacedByWhatIsNoStore_LeavesItAndWaits()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var sink = Open();
        await WriteAsync(sink, Start, 1);
        File.Delete(Store);
        File.Delete(Store + "-wal");
        File.Delete(Store + "-shm");
        await File.WriteAllTextAsync(Store, new string('x', 5000));

        await WriteAsync(sink, Start + 5000, 2);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(Store));
        Assert.Equal($"'{Store}' is not a telemetry store and was left untouched. Name another file. Telemetry stays in memory until it can be written.", _told[^1]);
        Assert.Equal(2, Assert.Single(await SummarizeAsync(sink)).Sum);

        File.Delete(Store);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await WriteAsync(sink, Start + 10_000, 3);
        Assert.Equal([(Start + 5000, 2.0), (Start + 10_000, 3)], Rows(Store));
        Assert.Equal(2, _told.Count);
    }

    [SmallDiskFact]
    public async Task WriteAsync_DiskFull_RefusesTheBatchUntilThereIsRoom()
    {
        using var disk = new SmallDisk(_folder.File("a"), 1024);
        await using var sink = Open();
        await WriteAsync(sink, Start, 1);
        var filler = _folder.File("a/filler");
        await using (var file = File.Create(filler))
        {
            await Assert.ThrowsAsync<IOException>(async () =>
            {
                while (true)
                {
                    await file.WriteAsync(new byte[4096]);
                    await file.FlushAsync();
                }
            });
        }

        var refused = 0;
        StoreException? failure = null;
        var pending = new Queue<long>();
        for (var i = 1; i <= 2000 && refused < 3; i++)
        {
            try
            {
                await WriteAsync(sink, Start + (i * 5000), i);
            }
            catch (StoreException e)
            {
                failure = e;
                refused++;
                pending.Enqueue(i);
            }
        }

        Assert.Equal((StoreProblem.Full, $"There is no room left to write the telemetry store '{Store}'. Free some space on that disk."), (failure!.Problem, failure.Message));
        var before = Rows(Store).Count;
        File.Delete(filler);
        foreach (var i in pending)
        {
            await WriteAsync(sink, Start + (i * 5000), i);
        }

        Assert.Equal(before + 3, Rows(Store).Count);
        Assert.Equal(Enumerable.Range(1, before + 2).Select(i => (double)i), Rows(Store).Skip(1).Select(r => r.Value));
        Assert.Empty(_told);
        await sink.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private static async Task WriteAsync(IMetricSink sink, long time, double value) =>
        await sink.WriteAsync(new MetricBatch(time, [new MetricPoint(new Series(Size, []), value)]), CancellationToken.None);

    private static async Task<IReadOnlyList<SeriesSummary>> SummarizeAsync(StoreSink sink) => await sink.SummarizeAsync(TimeRange.All, CancellationToken.None);

    private static List<(long Time, double Value)> Rows(string path)
    {
        using var store = SqliteMetricStore.OpenReadOnly(path);
        return [.. store.ReadRawAsync(TimeRange.All).ToBlockingEnumerable().Select(v => (v.TimestampMs, v.Value))];
    }

    private StoreSink Open() => new(() => SqliteMetricStore.Open(Store), _clock, _told.Add);
}
