using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>
/// Knows whether other processes write to the store, too. What is usual for a counter is learned from all of them together, so that what one process
/// counts is no drop. One flush at a time.
/// </summary>
/// <param name="current">Gets the store; <see langword="null"/> while there is none.</param>
internal sealed class StoreSharing(Func<SqliteMetricStore?> current)
{
    // Each process reports it with each flush.
    private const string Sign = "telemetry.overhead";
    private const long EveryMs = 60_000;
    private const long RememberedMs = 600_000;

    // By then a flush is written.
    private const long LagMs = 10_000;

    private readonly Queue<long> _own = [];
    private long? _firstMs;
    private long? _lookedMs;
    private long? _sharedMs;

    /// <summary>Gets a value indicating whether another process wrote to the store of late.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Notes a flush of this process, and looks for those of others once a minute.</summary>
    public async ValueTask NoteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        var nowMs = batch.TimestampMs;
        _firstMs = Math.Min(_firstMs ?? nowMs, nowMs);
        if (batch.Points.Any(p => p.Series.Metric.Name == Sign))
        {
            _own.Enqueue(nowMs);
        }

        var (fromMs, toMs) = (nowMs - LagMs - EveryMs, nowMs - LagMs);
        if (nowMs - _lookedMs is >= 0 and < EveryMs || fromMs < _firstMs)
        {
            return;
        }

        _lookedMs = nowMs;
        while (_own.TryPeek(out var oldest) && oldest < fromMs)
        {
            _own.Dequeue();
        }

        if (current() is { } store && await CountAsync(store, new TimeRange(fromMs, toMs), cancellationToken).ConfigureAwait(false) > _own.Count(t => t < toMs))
        {
            _sharedMs = nowMs;
        }

        IsShared = nowMs - _sharedMs is >= 0 and < RememberedMs;
    }

    private static async Task<long> CountAsync(SqliteMetricStore store, TimeRange range, CancellationToken cancellationToken)
    {
        var count = 0L;
        try
        {
            await foreach (var bucket in store.QueryAsync(new MetricQuery(Sign, range) { FromPoints = true }, cancellationToken).ConfigureAwait(false))
            {
                count += bucket.Count;
            }
        }
        catch (StoreException)
        {
            // Who writes to the store tells what is wrong with it.
        }

        return count;
    }
}
