namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Turns the flushes of an hour into columns, one for each series. Not thread-safe.</summary>
/// <param name="times">When the flushes were taken, rising.</param>
internal sealed class SegmentBuilder(long[] times)
{
    private readonly Dictionary<int, SegmentColumn> _columns = [];
    private int _position;

    /// <summary>Adds a point of one of the flushes; those of one series in any order.</summary>
    public void Add(long time, in StoredPoint point)
    {
        if (times[_position] != time)
        {
            _position = Array.BinarySearch(times, time);
        }

        if (!_columns.TryGetValue(point.SeriesId, out var column))
        {
            _columns.Add(point.SeriesId, column = new());
        }

        column.Add(_position, point);
    }

    /// <summary>Packs what was added.</summary>
    /// <exception cref="FormatException">A series is a distribution in some flushes and none in others.</exception>
    public Segment Build() => Build(times, _columns);

    /// <inheritdoc cref="Build()"/>
    public static Segment Build(long[] times, IReadOnlyCollection<KeyValuePair<int, SegmentColumn>> columns) => new(
        times, columns.Sum(c => c.Value.Points), [.. columns.OrderBy(c => c.Key).Select(c => (c.Key, ChunkCodec.Encode(c.Value.ToChunk(), times.Length)))]);
}
