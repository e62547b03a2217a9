using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Metrics kept in one SQLite file, which several processes may write and read at once. Thread-safe.</summary>
/// <remarks>
/// The format is described in <c>docs/storage-format.md</c>. All work is done on the calling thread. Text that may be private is
/// kept out, whoever writes, as <see cref="BatchGuard"/> does it.
/// </remarks>
public sealed class SqliteMetricStore : IMetricSink, IMetricReader, IMetricHistory, IMetricDeclarations, IBaselineStore, IDisposable, IAsyncDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly Action<string>? _report;
    private readonly BatchGuard _guard;
    private readonly BatchWriter? _writer;
    private readonly SqliteConnection _reader;
    private HistoryReader? _history;
    private long? _sealFailed;
    private long? _retainFailed;
    private bool _disposed;

    private SqliteMetricStore(string path, BatchWriter? writer, SqliteConnection reader, Action<string>? report)
    {
        Path = path;
        _writer = writer;
        _reader = reader;
        _report = report;
        _guard = new BatchGuard(report ?? (static _ => { }));
        Alerts = new SqliteAlertStore(this);
    }

    /// <summary>Gets the full path of the file.</summary>
    public string Path { get; }

    /// <summary>Gets the incidents in the store. Safe for use by several threads; what it does waits for a flush that is being written.</summary>
    public IAlertStore Alerts { get; }

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
    public static SqliteMetricStore Open(string path, Action<string>? report) => Open(path, new StoreOptions { Report = report });

    /// <summary>Opens a store for writing and reading, as <see cref="Open(string, StoreOptions)"/> does, and tells nobody of what is not stored.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The store; to be disposed.</returns>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static SqliteMetricStore Open(string path) => Open(path, new StoreOptions());

    /// <summary>Opens a store for writing and reading, as <see cref="Open(string, Action{string})"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is kept, and who is told.</param>
    /// <returns>The store; to be disposed.</returns>
    /// <exception cref="ArgumentException">An option has no sense; the message names it.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static SqliteMetricStore Open(string path, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Retention.Validate();
        return Open(path, StoreTuning.Default, options);
    }

    /// <summary>Opens an existing store for reading only, also while other processes write it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The store; to be disposed. Writing to it throws.</returns>
    /// <exception cref="StoreException">There is no store at the path, or it cannot be used.</exception>
    public static SqliteMetricStore OpenReadOnly(string path) => OpenReadOnly(path, StoreTuning.Default);

    /// <summary>
    /// Opens an existing store for SQL that reads. Beside the views of the file, <c>metrics_raw</c> is a table there: one row for each
    /// point, or for each single value that stands for it, with the columns <c>id</c>, <c>metric_name</c>, <c>value</c>, <c>timestamp</c>
    /// and <c>labels</c>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The open connection; to be disposed. As any connection, it is not thread-safe.</returns>
    /// <exception cref="StoreException">There is no store at the path, or it cannot be used.</exception>
    public static SqliteConnection OpenSql(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return StoreConnections.OpenSql(System.IO.Path.GetFullPath(path), StoreTuning.Default);
    }

    /// <summary>Keeps a batch: all of it in one transaction, or nothing when this throws.</summary>
    /// <remarks>A flush whose time another flush has is kept at the next millisecond that is free. A batch without points and single values leaves no trace.</remarks>
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
        Write(writer =>
        {
            batch = _guard.Guard(batch);
            Report(Guard(() => writer.Write(batch, cancellationToken), writing: true));
            TidyUp(writer, batch.TimestampMs);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<SeriesSummary>> SummarizeAsync(TimeRange range, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reader => SummaryReader.Summarize(reader, range, cancellationToken)));

    /// <inheritdoc/>
    /// <remarks>
    /// A long answer is read in several short transactions, so that no reader holds up the folding of the write-ahead log: each bucket is
    /// as of one moment, and later ones may already hold what was flushed since the first was read.
    /// </remarks>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IAsyncEnumerable<MetricBucket> QueryAsync(MetricQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Answer(new HistoryRun(query), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<LatestValue>> LatestAsync(string? metric = null, ImmutableArray<KeyValuePair<string, string>> labels = default, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReadHistory(history => history.ReadLatest(metric, labels, cancellationToken)));

    /// <summary>Reads each point of a range, in order of time, an hour at a time; each hour as of one moment.</summary>
    /// <param name="range">The range.</param>
    /// <param name="metric">The metric's name; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The values.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async IAsyncEnumerable<RawValue> ReadRawAsync(TimeRange range, string? metric = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var from = Math.Max(range.FromMs, 0);
        var last = Math.Min(range.ToMs - 1, StoreSchema.LatestTimestampMs);
        var catalog = new SeriesCatalog(_reader);
        while (from <= last)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask.ConfigureAwait(false);
            if (Read(reader => ReadHour(reader, catalog, metric, from, last)) is not var (values, next))
            {
                yield break;
            }

            foreach (var value in values)
            {
                yield return value;
            }

            from = next;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<StoredBaseline>> ReadBaselinesAsync(string? metric = null, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<StoredBaseline>>(Read(reader => BaselineTable.Read(reader, metric, cancellationToken)));

    /// <inheritdoc/>
    /// <remarks>Of series that the store does not know nothing is kept. Baselines that were computed longer ago than the store keeps points go at the same time.</remarks>
    /// <exception cref="StoreException">The baselines cannot be written now; none was.</exception>
    /// <exception cref="InvalidOperationException">The store was opened for reading only.</exception>
    public ValueTask WriteBaselinesAsync(IReadOnlyList<StoredBaseline> baselines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(baselines);
        Write(writer => Guard(() => baselines.Count > 0 && writer.WriteBaselines(baselines, cancellationToken), writing: true));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<MetricDeclaration>> ReadDeclarationsAsync(string? metric = null, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(reader => DeclarationReader.Read(reader, metric, cancellationToken)));

    /// <summary>Reads how long the store keeps what it is given.</summary>
    /// <returns>What was set in it, and what there is.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public RetentionState ReadRetention() => Read(reader => RetentionReader.Read(reader, Path));

    /// <summary>
    /// Sets how long a store keeps what it is given, whatever the applications that write it ask for, and deletes at once what is
    /// kept no longer; those that are running do the same from their next flush on.
    /// </summary>
    /// <param name="path">The file of a store that exists.</param>
    /// <param name="setting">What is to hold from now on.</param>
    /// <exception cref="ArgumentException">The setting has no sense; the message names what.</exception>
    /// <exception cref="StoreException">There is no store at the path, or it cannot be used.</exception>
    public static void ChangeRetention(string path, RetentionSetting setting)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(setting);
        setting.Validate();
        RetentionChange.Make(System.IO.Path.GetFullPath(path), setting);
    }

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
                    _history?.Dispose();
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

    internal T ReadAlerts<T>(Func<SqliteConnection, T> read) => Read(read);

    internal T WriteAlerts<T>(Func<AlertTable, T> write) => Write(writer => Guard(() => write(writer.Alerts), writing: true));

    internal static SqliteMetricStore Open(string path, StoreTuning tuning, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var fullPath = System.IO.Path.GetFullPath(path);
        var connection = StoreConnections.OpenWriter(fullPath, tuning);
        try
        {
            var writer = new BatchWriter(connection, options.Retention);
            return new SqliteMetricStore(fullPath, writer, StoreConnections.OpenReader(fullPath, tuning), options.Report);
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

    /// <summary>Seals an hour that is over, and deletes what is kept no longer. The batch is kept by now, so what fails here is told, and tried again an hour later.</summary>
    private void TidyUp(BatchWriter writer, long now)
    {
        _sealFailed = Try(() => writer.Seal(now), now, _sealFailed);
        _retainFailed = Try(() => writer.Retain(now), now, _retainFailed);
    }

    /// <returns>When it failed; <see langword="null"/> where it did not.</returns>
    private long? Try(Func<bool> work, long now, long? failed)
    {
        // Who was told of something may have disposed this. A clock that was set back ends the wait.
        if (_disposed || now - failed is >= 0 and < Hours.Width)
        {
            return failed;
        }

        try
        {
            Guard(work, writing: true);
            return null;
        }
        catch (StoreException e)
        {
            Report([e.Message]);
            return now;
        }
    }

    private static (List<RawValue> Values, long Next)? ReadHour(SqliteConnection connection, SeriesCatalog catalog, string? metric, long from, long last)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        using var reader = new RawValueReader(connection);
        return reader.ReadHour(Wanted, from, last);

        Dictionary<int, Series> Wanted()
        {
            catalog.Refresh();
            return catalog.Of(metric);
        }
    }

    private async IAsyncEnumerable<MetricBucket> Answer(HistoryRun asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var run = asked.Again(); !run.IsDone;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (var bucket in ReadHistory(history => history.ReadSlice(run, cancellationToken)))
            {
                yield return bucket;
            }
        }
    }

    private T ReadHistory<T>(Func<HistoryReader, T> read) => Read(reader =>
    {
        var history = _history ?? new HistoryReader(reader);
        _history = null;
        var result = read(history);
        _history = history;
        return result;
    });

    private T Write<T>(Func<BatchWriter, T> write)
    {
        if (_writer is null)
        {
            throw new InvalidOperationException($"The telemetry store '{Path}' was opened for reading only.");
        }

        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _writer.IsMoved ? throw StoreFailure.Moved(Path) : write(_writer);
        }
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
