using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads points, from flushes and from chunks, whichever hold them. Not thread-safe; sees what its connection's transaction sees.</summary>
internal sealed class RawReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _flushes = new(connection, "SELECT time, data FROM flush WHERE time >= ?1 AND time < ?2");
    private readonly Statement _segments = new(connection, "SELECT hour, times FROM segment WHERE hour >= ?1 AND hour <= ?2");
    private readonly Statement _chunks = new(connection, "SELECT id, data FROM chunk WHERE id >= ?1 AND id < ?2");
    private readonly Statement _chunk = new(connection, "SELECT data FROM chunk WHERE id = ?1");

    /// <summary>Adds up all series from one time on and before another.</summary>
    /// <exception cref="FormatException">A flush, a segment or a chunk cannot be read.</exception>
    public Dictionary<int, Aggregate> Sum(long from, long to)
    {
        var all = new Dictionary<int, Aggregate>();
        Visit(from, to, (_, point) => all.Of(point.SeriesId).Add(point));
        return all;
    }

    /// <summary>Hands out every point from one time on and before another: hour by hour series by series, then flush by flush what is not sealed.</summary>
    /// <inheritdoc cref="Sum" path="/exception"/>
    public void Visit(long from, long to, Action<long, StoredPoint> visit)
    {
        try
        {
            foreach (var (hour, times) in Segments(from, to))
            {
                _chunks.Bind(1, Hours.FirstChunk(hour)).Bind(2, Hours.FirstChunk(hour + 1));
                while (_chunks.Step())
                {
                    var id = _chunks.Integer(0);
                    Visit((int)(id & ((1 << Tier.SeriesBits) - 1)), times, Packed.Chunk(id, _chunks.Blob(1), times.Length), from, to, visit);
                }
            }

            _flushes.Bind(1, from).Bind(2, to);
            while (_flushes.Step())
            {
                var time = _flushes.Integer(0);
                foreach (var point in Packed.Flush(time, _flushes.Blob(1)))
                {
                    visit(time, point);
                }
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Hands out the points of one series, sealed ones first; each part rises in time.</summary>
    /// <inheritdoc cref="Sum" path="/exception"/>
    public void Visit(int series, long from, long to, Action<long, StoredPoint> visit)
    {
        try
        {
            foreach (var (hour, times) in Segments(from, to))
            {
                var id = Hours.FirstChunk(hour) | (uint)series;
                if (_chunk.Bind(1, id).Step())
                {
                    Visit(series, times, Packed.Chunk(id, _chunk.Blob(0), times.Length), from, to, visit);
                }

                _chunk.Reset();
            }

            _flushes.Bind(1, from).Bind(2, to);
            while (_flushes.Step())
            {
                var time = _flushes.Integer(0);
                if (Packed.PointOf(series, time, _flushes.Blob(1)) is { } point)
                {
                    visit(time, point);
                }
            }
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose()
    {
        _flushes.Dispose();
        _segments.Dispose();
        _chunks.Dispose();
        _chunk.Dispose();
    }

    /// <summary>A statement that is left on a row, as by what cannot be read, keeps its connection's view of the store, and the log from being folded in.</summary>
    private void Reset()
    {
        _flushes.Reset();
        _segments.Reset();
        _chunks.Reset();
        _chunk.Reset();
    }

    private List<(long Hour, long[] Times)> Segments(long from, long to)
    {
        var all = new List<(long, long[])>();
        _segments.Bind(1, Hours.Of(from)).Bind(2, Hours.Of(to - 1));
        while (_segments.Step())
        {
            all.Add((_segments.Integer(0), Packed.Times(_segments.Integer(0), _segments.Blob(1))));
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
