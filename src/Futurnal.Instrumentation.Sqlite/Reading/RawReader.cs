using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads points, from flushes and from chunks, whichever hold them. Not thread-safe; sees what its connection's transaction sees.</summary>
internal sealed class RawReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _flushes = new(connection, "SELECT time, data FROM flush WHERE time >= ?1 AND time < ?2");
    private readonly Statement _segments = new(connection, "SELECT hour, times FROM segment WHERE hour >= ?1 AND hour <= ?2");
    private readonly Statement _chunks = new(connection, "SELECT id, data FROM chunk WHERE id >= ?1 AND id < ?2");

    /// <summary>Adds up all series from one time on and before another.</summary>
    /// <exception cref="FormatException">A flush, a segment or a chunk cannot be read.</exception>
    public void AddTo(Dictionary<int, Aggregate> all, long from, long to) => Visit(from, to, (_, point) => all.Of(point.SeriesId).Add(point));

    /// <summary>Hands out every point from one time on and before another: hour by hour series by series, then flush by flush what is not sealed.</summary>
    /// <inheritdoc cref="AddTo" path="/exception"/>
    public void Visit(long from, long to, Action<long, StoredPoint> visit)
    {
        VisitChunks(from, to, visit);
        VisitFlushes(from, to, (time, points) =>
        {
            foreach (var point in points)
            {
                visit(time, point);
            }
        });
    }

    /// <summary>Hands out the points of an hour as <see cref="Visit(long, long, Action{long, StoredPoint})"/> does, those of what is not sealed a flush at a time.</summary>
    /// <inheritdoc cref="AddTo" path="/exception"/>
    public void VisitHour(long hour, Action<long, StoredPoint> visit, FlushVisitor visitFlush)
    {
        VisitChunks(Hours.Start(hour), Hours.Start(hour + 1), visit);
        VisitFlushes(Hours.Start(hour), Hours.Start(hour + 1), visitFlush);
    }

    public void Dispose()
    {
        _flushes.Dispose();
        _segments.Dispose();
        _chunks.Dispose();
    }

    private void VisitChunks(long from, long to, Action<long, StoredPoint> visit)
    {
        foreach (var (hour, times) in Segments(from, to))
        {
            foreach (var row in _chunks.Bind(1, Hours.FirstChunk(hour)).Bind(2, Hours.FirstChunk(hour + 1)).Rows())
            {
                var id = row.Integer(0);
                Visit(Tier.SeriesOf(id), times, Packed.Chunk(id, row.Blob(1), times.Length), from, to, visit);
            }
        }
    }

    private void VisitFlushes(long from, long to, FlushVisitor visit)
    {
        StoredPoint[] room = [];
        foreach (var row in _flushes.Bind(1, from).Bind(2, to).Rows())
        {
            var time = row.Integer(0);
            visit(time, Packed.Flush(time, row.Blob(1), ref room));
        }
    }

    private List<(long Hour, long[] Times)> Segments(long from, long to)
    {
        var all = new List<(long, long[])>();
        foreach (var row in _segments.Bind(1, Hours.Of(from)).Bind(2, Hours.Of(to - 1)).Rows())
        {
            all.Add((row.Integer(0), Packed.Times(row.Integer(0), row.Blob(1))));
        }

        return all;
    }

    private static void Visit(int series, long[] times, ChunkData chunk, long from, long to, Action<long, StoredPoint> visit)
    {
        for (var i = 0; i < chunk.Positions.Length; i++)
        {
            var time = times[chunk.Positions[i]];
            if (time >= from && time < to)
            {
                var distribution = chunk.Distributions?[i];
                visit(time, new StoredPoint(series, distribution?.Mean ?? chunk.Values![i], distribution, chunk.Observations[i]));
            }
        }
    }
}
