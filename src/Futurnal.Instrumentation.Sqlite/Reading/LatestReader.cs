using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Finds the newest point of series. Not thread-safe; to be used within one transaction.</summary>
internal sealed class LatestReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _flushes = new(connection, "SELECT time, data FROM flush WHERE time >= ?1 AND time < ?2 ORDER BY time DESC");
    private readonly Statement _segments = new(connection, "SELECT hour, times FROM segment WHERE hour >= ?1 AND hour <= ?2 ORDER BY hour DESC");
    private readonly Statement _chunk = new(connection, "SELECT data FROM chunk WHERE id = ?1");

    /// <summary>Finds the newest point of each series in a range, back from its end until all are found.</summary>
    /// <exception cref="FormatException">A flush, a segment or a chunk cannot be read.</exception>
    public Dictionary<int, (long Time, double Value)> Find(IEnumerable<int> series, TimeRange range, CancellationToken cancellationToken)
    {
        var wanted = series.ToHashSet();
        var found = new Dictionary<int, (long, double)>();
        FindInFlushes(wanted, range, found, cancellationToken);

        // A late flush may be older than what is sealed of the same hour.
        FindInSegments(wanted, range, found, cancellationToken);
        return found;
    }

    public void Dispose()
    {
        _flushes.Dispose();
        _segments.Dispose();
        _chunk.Dispose();
    }

    private void FindInFlushes(HashSet<int> wanted, TimeRange range, Dictionary<int, (long Time, double Value)> found, CancellationToken cancellationToken)
    {
        _flushes.Bind(1, range.FromMs).Bind(2, range.ToMs);
        while (found.Count < wanted.Count && _flushes.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var point in Packed.Flush(_flushes.Integer(0), _flushes.Blob(1)))
            {
                if (wanted.Contains(point.SeriesId))
                {
                    found.TryAdd(point.SeriesId, (_flushes.Integer(0), point.Value));
                }
            }
        }

        _flushes.Reset();
    }

    private void FindInSegments(HashSet<int> wanted, TimeRange range, Dictionary<int, (long Time, double Value)> found, CancellationToken cancellationToken)
    {
        var open = wanted.ToList();
        _segments.Bind(1, Hours.Of(Math.Max(range.FromMs, 0))).Bind(2, Hours.Of(range.ToMs - 1));
        while (open.Count > 0 && _segments.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hour = _segments.Integer(0);
            open.RemoveAll(s => found.TryGetValue(s, out var known) && known.Time >= Hours.Start(hour + 1));
            var times = Packed.Times(hour, _segments.Blob(1));
            open.RemoveAll(s => Newest(s, hour, times, range) is { } newest && Keep(found, s, newest));
        }

        _segments.Reset();
    }

    private (long Time, double Value)? Newest(int series, long hour, long[] times, TimeRange range)
    {
        var id = Hours.ChunkOf(hour, series);
        var chunk = _chunk.Bind(1, id).Step() ? Packed.Chunk(id, _chunk.Blob(0), times.Length) : null;
        _chunk.Reset();
        for (var i = (chunk?.Positions.Length ?? 0) - 1; i >= 0; i--)
        {
            var time = times[chunk!.Positions[i]];
            if (time >= range.FromMs && time < range.ToMs)
            {
                return (time, chunk.Distributions?[i].Mean ?? chunk.Values![i]);
            }
        }

        return null;
    }

    private static bool Keep(Dictionary<int, (long Time, double Value)> found, int series, (long Time, double Value) newest)
    {
        if (!found.TryGetValue(series, out var known) || newest.Time > known.Time)
        {
            found[series] = newest;
        }

        return true;
    }
}
