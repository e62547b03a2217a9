using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Metrics kept in one SQLite file, which several processes may write and read at once. Thread-safe.</summary>
/// <remarks>
/// The format is described in <c>docs/storage-format.md</c>. All work is done on the calling thread. Text that may be private is
/// kept out, whoever writes, as <see cref="BatchGuard"/> does it.
/// </remarks>
public sealed class SqliteMetricStore : IMetricSink, IMetricReader, IDisposable, IAsyncDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly Action<string>? _report;
    private readonly BatchGuard _guard;
    private readonly BatchWriter? _writer;
    private readonly SqliteConnection _reader;
    private bool _disposed;

    private SqliteMetricStore(string path, BatchWriter? writer, SqliteConnection reader, Action<string>? report)
    {
        Path = path;
        _writer = writer;
        _reader = reader;
        _report = report;
        _guard = new BatchGuard(report ?? (static _ => { }));
    }

    /// <summary>Gets the full path of the file.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens a store for writing and reading. Creates folder and file where they are missing, on Unix for their owner only,
    /// and brings a store of an older version up to date.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="report">
    /// Is told once why points of a metric are not stored, or not as they came: the store knows the metric under another type or
    /// unit, a value is no finite number, or a text may be private. Called on the writing thread; what it throws is ignored.
    /// </param>
    /// <returns>The store; to be disposed.</returns>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static SqliteMetricStore Open(string path, Action<string>? report = null) => Open(path, StoreTuning.Default, report);

    /// <summary>Opens an existing store for reading only, also while other processes write it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The store; to be disposed. Writing to it throws.</returns>
    /// <exception cref="StoreException">There is no store at the path, or it cannot be used.</exception>
    public static SqliteMetricStore OpenReadOnly(string path) => OpenReadOnly(path, StoreTuning.Default);

    /// <summary>Keeps a batch: all of it in one transaction, or nothing when this throws.</summary>
    /// <remarks>A flush whose time is not after the newest in the file is kept one millisecond after that. A batch without points and single values leaves no trace.</remarks>
    /// <param name="batch">The batch, taken from 1970 to the year 2248.</param>
    /// <param name="cancellationToken">Asks to give up; nothing is kept then.</param>
    /// <returns>A completed task.</returns>
    /// <exception cref="StoreException">The batch cannot be written now; it may be offered again.</exception>
    /// <exception cref="InvalidOperationException">The store was opened for reading only.</exception>
    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(batch.TimestampMs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.TimestampMs, StoreSchema.LatestTimestampMs);
        if (_writer is null)
        {
            throw new InvalidOperationException($"The telemetry store '{Path}' was opened for reading only.");
        }

        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            batch = _guard.Guard(batch);
            Report(Guard(() => _writer.Write(batch, cancellationToken), writing: true));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<SeriesSummary>> SummarizeAsync(TimeRange range, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reader => SummaryReader.Summarize(reader, range, cancellationToken)));

    /// <summary>Reads what the store holds.</summary>
    /// <returns>The file's size and what is in it.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public StoreInfo ReadInfo() => Read(reader => InfoReader.Read(reader, Path));

    /// <summary>Folds the write-ahead log into the file where no other process needs it, and releases the file.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            lock (_reading)
            {
                if (!_disposed)
                {
                    _disposed = true;
                    _reader.Dispose();
                    _writer?.Dispose();
                }
            }
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal static SqliteMetricStore Open(string path, StoreTuning tuning, Action<string>? report = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var fullPath = System.IO.Path.GetFullPath(path);
        var connection = StoreConnections.OpenWriter(fullPath, tuning);
        try
        {
            var writer = new BatchWriter(connection);
            return new SqliteMetricStore(fullPath, writer, StoreConnections.OpenReader(fullPath, tuning), report);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StoreFailure.From(e, fullPath, writing: true);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static SqliteMetricStore OpenReadOnly(string path, StoreTuning tuning)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var fullPath = System.IO.Path.GetFullPath(path);
        return new SqliteMetricStore(fullPath, writer: null, StoreConnections.OpenReadOnly(fullPath, tuning), report: null);
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_reading)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() => read(_reader), writing: false);
        }
    }

    private T Guard<T>(Func<T> work, bool writing)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw StoreFailure.From(e, Path, writing);
        }
        catch (FormatException e)
        {
            throw StoreFailure.Damaged(Path, e.Message, e);
        }
    }

    private void Report(IReadOnlyCollection<string> refusals)
    {
        foreach (var refusal in refusals.Where(_reported.Add))
        {
            try
            {
                _report?.Invoke(refusal);
            }
            catch (Exception)
            {
                // The batch is kept; an exception here would have it offered, and stored, again.
            }
        }
    }
}
