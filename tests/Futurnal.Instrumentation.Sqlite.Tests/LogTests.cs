using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class LogTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    // A log that begins anew is cut to 8 MB, and grows by a flush and a large row before it is looked at.
    private const int Longest = 10 * Megabyte;

    private readonly TemporaryFolder _folder = new();

    private long LogBytes => new FileInfo(_folder.StorePath + "-wal").Length;

    [Fact]
    public async Task Log_ReadersOfWhomOneIsAlwaysThere_BeginsAnewAllTheSame()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => ReadWithoutAPause(stop.Token));

        var written = WriteMegabytes(store, 24);

        await stop.CancelAsync();
        await reading;
        Assert.InRange(LogBytes, 1, Longest);
        Assert.Equal(written, store.ReadInfo().FlushCount);
    }

    [Fact]
    public void Log_ReaderWhoStays_GrowsAndHoldsUpNoFlush()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        int written;
        using (var reader = new RawDatabase(_folder.StorePath))
        {
            reader.Run("BEGIN");
            reader.Rows("SELECT * FROM lease");
            written = WriteMegabytes(store, 20);
            Assert.InRange(LogBytes, 20 * Megabyte, 40 * Megabyte);
        }

        written += WriteMegabytes(store, 5);

        Assert.InRange(LogBytes, 1, Longest);
        Assert.Equal(written, store.ReadInfo().FlushCount);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes flushes between large rows of another process.</summary>
    private int WriteMegabytes(SqliteMetricStore store, int megabytes)
    {
        using var other = new RawDatabase(_folder.StorePath);
        for (var i = 0; i < 4 * megabytes; i++)
        {
            other.Run($"REPLACE INTO chunk VALUES (-{i + 1}, randomblob({Megabyte / 4}))");
            store.Write(At(1_000_000, Gauged(i)));
        }

        return 4 * megabytes;
    }

    private void ReadWithoutAPause(CancellationToken stop)
    {
        using var first = new RawDatabase(_folder.StorePath);
        using var second = new RawDatabase(_folder.StorePath);
        var (older, newer) = (first, second);
        Read(older);
        while (!stop.IsCancellationRequested)
        {
            Read(newer);
            Thread.Sleep(10);
            older.Run("COMMIT");
            (older, newer) = (newer, older);
        }
    }

    private static void Read(RawDatabase database)
    {
        database.Run("BEGIN");
        database.Rows("SELECT * FROM lease");
    }
}
