using System.Globalization;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>
/// The store of a process, through all that may befall its file: while it cannot be used, what is flushed stays in memory and
/// is answered from there; when it can, all of that is written, at the times it had. Thread-safe; one batch at a time.
/// </summary>
/// <remarks>A store that is locked or has no room is kept open, and the batch refused: whoever offers it keeps and offers it again.</remarks>
internal sealed class StoreSink : IMetricSink, IMetricReader, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Backlog _backlog = new();
    private readonly Backoff _backoff;
    private readonly Func<SqliteMetricStore> _open;
    private readonly Action<string> _notice;
    private SqliteMetricStore? _store;
    private MemoryStore _memory = new();
    private bool _isTold;
    private bool _isDropTold;
    private bool _isDisposed;

    /// <summary>Initializes a sink, and opens its store where that can be.</summary>
    /// <param name="open">Opens the store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notice">Is told, in a sentence, what is wrong.</param>
    public StoreSink(Func<SqliteMetricStore> open, TimeProvider time, Action<string> notice)
    {
        _open = open;
        _notice = sentence => TellSafely(notice, sentence);
        _backoff = new Backoff(time);
        _ = Open();
    }

    /// <summary>Gets the full path of the file that is written; <see langword="null"/> while telemetry stays in memory.</summary>
    public string? StorePath => Store?.Path;

    /// <summary>Gets the store that is written; <see langword="null"/> while telemetry stays in memory.</summary>
    public SqliteMetricStore? Store
    {
        get
        {
            lock (_gate)
            {
                return _store;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        // A file that is gone is a new one at the second try.
        if (!await TryWriteAsync(batch, cancellationToken).ConfigureAwait(false) && !await TryWriteAsync(batch, cancellationToken).ConfigureAwait(false))
        {
            await KeepAsync(batch).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SeriesSummary>> SummarizeAsync(TimeRange range, CancellationToken cancellationToken)
    {
        IMetricReader reader;
        lock (_gate)
        {
            reader = _store is { } store ? store : _memory;
        }

        try
        {
            return await reader.SummarizeAsync(range, cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException) when (!_isDisposed)
        {
            // The store was given up meanwhile.
            return await _memory.SummarizeAsync(range, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what waits, where the store can be used now, and releases it. What is lost is told.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_backlog.Oldest is not null)
        {
            _backoff.Succeed();
            try
            {
                await TryWriteAsync(null, CancellationToken.None).ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // What is left is told below.
            }
        }

        Exchange(null)?.Dispose();
        if (_backlog.Points is > 0 and var lost)
        {
            _notice(string.Create(CultureInfo.InvariantCulture, $"The last {lost:#,0} points and single values of telemetry were not written to the store; they are lost."));
        }
    }

    /// <summary>Writes what waits, and then a batch.</summary>
    /// <returns>Whether all is written; where it is not, the store cannot be used.</returns>
    /// <exception cref="StoreException">The store cannot take the batch now.</exception>
    private async ValueTask<bool> TryWriteAsync(MetricBatch? batch, CancellationToken cancellationToken)
    {
        if (Open() is not { } store)
        {
            return false;
        }

        try
        {
            while (_backlog.Oldest is { } oldest)
            {
                await store.WriteAsync(oldest, cancellationToken).ConfigureAwait(false);
                _backlog.RemoveOldest();
            }

            if (batch is not null)
            {
                await store.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        catch (StoreException e) when (e.Problem is not (StoreProblem.Locked or StoreProblem.Full))
        {
            GiveUp(e);
            return false;
        }
    }

    private SqliteMetricStore? Open()
    {
        if (_store is not null || !_backoff.IsDue)
        {
            return _store;
        }

        try
        {
            Exchange(_open());
            _backoff.Succeed();
            _isTold = false;
        }
        catch (StoreException e)
        {
            _backoff.Fail();
            Tell($"{e.Message} Telemetry stays in memory until it can be written.");
        }

        return _store;
    }

    private void GiveUp(StoreException reason)
    {
        var store = Exchange(null);
        if (reason.Problem == StoreProblem.Moved)
        {
            _notice($"The telemetry store '{store?.Path}' was deleted or replaced while it was in use. A new one is started at its path; what is in the old one is no longer written.");
        }
        else
        {
            _backoff.Fail();
            Tell($"{reason.Message} Telemetry stays in memory until it can be written.");
        }

        // Not before: folding the log into a damaged file may take long.
        store?.Dispose();
    }

    private async ValueTask KeepAsync(MetricBatch batch)
    {
        await _memory.WriteAsync(batch, CancellationToken.None).ConfigureAwait(false);
        if (_backlog.Add(batch) > 0 && !_isDropTold)
        {
            _isDropTold = true;
            _notice(string.Create(
                CultureInfo.InvariantCulture,
                $"The buffer of telemetry that waits for the store is full at {Backlog.Capacity:#,0} points and single values; from now on the oldest are dropped."));
        }
    }

    private void Tell(string sentence)
    {
        if (!_isTold)
        {
            _isTold = true;
            _notice(sentence);
        }
    }

    private static void TellSafely(Action<string> notice, string sentence)
    {
        try
        {
            notice(sentence);
        }
        catch (Exception)
        {
            // Who cannot be told must not have a batch offered, and written, again.
        }
    }

    private SqliteMetricStore? Exchange(SqliteMetricStore? store)
    {
        lock (_gate)
        {
            var before = _store;
            _store = store;
            if (store is not null)
            {
                _memory = new MemoryStore();
            }

            return before;
        }
    }
}
