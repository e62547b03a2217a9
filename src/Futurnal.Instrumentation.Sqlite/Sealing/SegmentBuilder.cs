namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Turns the flushes of an hour into columns, one for each series. Not thread-safe.</summary>
/// <param name="times">When the flushes were taken, rising.</param>
internal sealed class SegmentBuilder(long[] times)
{
    // Eight megabytes of numbers: that all flushes are as long as the first is a guess.
    private const int MostExpected = 1 << 20;

    private readonly SeriesMap<SegmentColumn> _columns = new();
    private FlushRows? _rows = new();
    private int _position;

    /// <summary>Adds a point of one of the flushes; those of one series in any order.</summary>
    public void Add(long time, in StoredPoint point)
    {
        UseColumns();
        _columns.Of(0, point.SeriesId).Add(PositionOf(time), point);
    }

    /// <summary>Adds the points of a flush.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        var position = PositionOf(time);
        if (position == _rows?.Count && _rows.TryAdd(points, (int)Math.Min((long)points.Length * times.Length, MostExpected)))
        {
            return;
        }

        UseColumns();
        for (var i = 0; i < points.Length; i++)
        {
            _columns.Of(i, points[i].SeriesId).Add(position, points[i]);
        }
    }

    /// <summary>Packs what was added.</summary>
    /// <exception cref="FormatException">A series is a distribution in some flushes and none in others.</exception>
    public Segment Build()
    {
        if (_rows?.Count == times.Length)
        {
            return _rows.Pack(times);
        }

        UseColumns();
        return Build(times, _columns.All);
    }

    /// <inheritdoc cref="Build()"/>
    public static Segment Build(long[] times, IReadOnlyCollection<KeyValuePair<int, SegmentColumn>> columns) => new(
        times, columns.Sum(c => c.Value.Points), [.. columns.OrderBy(c => c.Key).Select(c => (c.Key, ChunkCodec.Encode(c.Value.ToChunk(), times.Length)))]);

    private void UseColumns()
    {
        _rows?.AddTo(_columns);
        _rows = null;
    }

    private int PositionOf(long time)
    {
        if (times[_position] != time)
        {
            _position = Array.BinarySearch(times, time);
        }

        return _position;
    }
}
