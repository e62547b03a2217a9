using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Open_FolderMissing_CreatesBothForTheOwnerOnly()
    {
        var path = _folder.File("new", "deeper", "telemetry.db");
        using var store = SqliteMetricStore.Open(path);
        store.Write(At(1000, Gauged(1)));

        Assert.Equal(path, store.Path);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(ReadWrite, File.GetUnixFileMode(path));
            Assert.Equal(ReadWrite, File.GetUnixFileMode(path + "-wal"));
            Assert.Equal(ReadWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("new")));
            Assert.Equal(ReadWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("new", "deeper")));
        }
    }

    [Theory]
    [InlineData("with space.db")]
    [InlineData("żółw ü 文.db")]
    [InlineData("100%25 ?mode=memory#x;Mode=Memory.db")]
    [InlineData("'quoted'.db")]
    public void Open_UnusualName_IsTakenLiterally(string name)
    {
        var path = _folder.File(name);
        using (var store = SqliteMetricStore.Open(path))
        {
            store.Write(At(1000, Gauged(1)));
        }

        using var reader = SqliteMetricStore.OpenReadOnly(path);

        Assert.Single(reader.Summarize());
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Open_FreshFile_HasTheDocumentedSettings()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(
            ["wal|4096|2|1182094444|4"],
            database.Rows(
                """
                SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT page_size FROM pragma_page_size),
                    (SELECT auto_vacuum FROM pragma_auto_vacuum), (SELECT application_id FROM pragma_application_id),
                    (SELECT user_version FROM pragma_user_version)
                """));
    }

    [Fact]
    public void OpenWriter_Settings_AreThoseOfADurableWriter()
    {
        using var connection = StoreConnections.OpenWriter(_folder.StorePath, StoreTuning.Default);

        Assert.Equal(2, connection.ReadInteger("PRAGMA synchronous"));
        Assert.Equal(1, connection.ReadInteger("PRAGMA fullfsync"));
        Assert.Equal(1000, connection.ReadInteger("PRAGMA wal_autocheckpoint"));
        Assert.Equal(8_388_608, connection.ReadInteger("PRAGMA journal_size_limit"));
        Assert.Equal(10_000, connection.ReadInteger("PRAGMA busy_timeout"));
        Assert.Equal(0, connection.ReadInteger("PRAGMA mmap_size"));
    }

    [Fact]
    public void OpenReadOnly_Settings_MapTheFile()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        using var connection = StoreConnections.OpenReadOnly(_folder.StorePath, StoreTuning.Default);

        Assert.Equal(256 << 20, connection.ReadInteger("PRAGMA mmap_size"));
    }

    [Fact]
    public void Open_EmptyFile_IsTaken()
    {
        File.WriteAllBytes(_folder.StorePath, []);
        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(4, store.ReadInfo().SchemaVersion);
    }

    [Fact]
    public async Task Open_ManyAtOnceOnAFreshFile_AllSucceedAndWrite()
    {
        using var start = new Barrier(6);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                using var store = SqliteMetricStore.Open(_folder.StorePath);
                store.Write(At(1000, Counted(1, "succeeded"), Counted(1, i % 2 == 0 ? "failed" : "quarantined")));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        Assert.Equal([3.0, 3.0, 6.0], reader.Summarize().Select(s => s.Sum));
        Assert.Equal(6, reader.ReadInfo().FlushCount);
    }

    [Fact]
    public void ReadInfo_NewAndFilled_TellsWhatIsThere()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var empty = store.ReadInfo();
        store.Write(At(1000, Counted(1), Gauged(1)));
        store.Write(At(5000, Counted(1)));
        var filled = store.ReadInfo();

        Assert.Equal((4, 0L, 0L, 0L), (empty.SchemaVersion, empty.SeriesCount, empty.FlushCount, empty.SampleCount));
        Assert.Null(empty.FirstTimestampMs);
        Assert.Null(empty.LastTimestampMs);
        Assert.Equal((2L, 2L, 3L), (filled.SeriesCount, filled.FlushCount, filled.SampleCount));
        Assert.Equal((1000L, 5000L), (filled.FirstTimestampMs, filled.LastTimestampMs));
        Assert.Equal(new FileInfo(_folder.StorePath).Length + new FileInfo(_folder.StorePath + "-wal").Length, filled.FileBytes);
    }

    [Fact]
    public void Dispose_LastOne_FoldsTheLogInAndReleasesTheFile()
    {
        var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Gauged(1)));
        store.Dispose();
        store.Dispose();

        Assert.False(File.Exists(_folder.StorePath + "-wal"));
        Assert.False(File.Exists(_folder.StorePath + "-shm"));
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(
                Directory.EnumerateFiles("/proc/self/fd").Select(handle => new FileInfo(handle).LinkTarget),
                target => target is not null && target.StartsWith(_folder.StorePath, StringComparison.Ordinal));
        }

        File.Delete(_folder.StorePath);
        Assert.Throws<ObjectDisposedException>(() => store.ReadInfo());
        Assert.Throws<ObjectDisposedException>(() => store.Write(At(2000, Gauged(1))));
    }

    [Fact]
    public void OpenReadOnly_CopyOfFileAndLogTakenMidway_HoldsEveryFlush()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(1), Timed(5)));
        store.Write(At(2000, Counted(2)));
        var copy = _folder.File("copy.db");
        File.Copy(_folder.StorePath, copy);
        File.Copy(_folder.StorePath + "-wal", copy + "-wal");

        using var reader = SqliteMetricStore.OpenReadOnly(copy);

        Assert.Equal([3.0, 5.0], reader.Summarize().Select(s => s.Sum));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_LogHalfFoldedIn_ReadsThroughTheLog(bool writing)
    {
        var copy = _folder.File("copy.db");
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(1000, Counted(1), Timed(5)));
            File.Copy(_folder.StorePath + "-wal", copy + "-wal");
        }

        // The header of the whole file, which tells of many pages, on the first page alone.
        File.WriteAllBytes(copy, File.ReadAllBytes(_folder.StorePath)[..4096]);

        using var opened = writing ? SqliteMetricStore.Open(copy) : SqliteMetricStore.OpenReadOnly(copy);

        Assert.Equal([1.0, 5.0], opened.Summarize().Select(s => s.Sum));
    }

    public void Dispose() => _folder.Dispose();
}
