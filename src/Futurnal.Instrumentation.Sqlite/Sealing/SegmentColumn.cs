namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The points of one series in a segment, while it is put together. Not thread-safe.</summary>
internal sealed class SegmentColumn
{
    private const int FirstRoom = 16;

    // Mostly there is a point in each flush, and none has single values, which then take no room.
    private int[]? _positions;
    private int[]? _observations;
    private double[] _values = [];
    private ExponentialHistogram[] _distributions = [];
    private int _distributed;
    private bool _isInOrder = true;

    public int Points { get; private set; }

    public void Add(int position, in StoredPoint point)
    {
        var at = Points;
        if (position != at || _positions is not null)
        {
            AddPosition(at, position);
        }

        if (point.Observations != 0 || _observations is not null)
        {
            Set(ref _observations, at, point.Observations);
        }

        if (point.Distribution is { } distribution)
        {
            Set(ref _distributions!, _distributed++, distribution);
        }
        else
        {
            Set(ref _values!, at - _distributed, point.Value);
        }

        Points = at + 1;
    }

    /// <exception cref="FormatException">The series is a distribution in one part of the segment and none in another.</exception>
    public ChunkData ToChunk()
    {
        if (_distributed > 0 && _distributed < Points)
        {
            throw new FormatException("a series is a distribution in some flushes and none in others");
        }

        var order = _isInOrder ? null : Enumerable.Range(0, Points).OrderBy(i => _positions![i]).ToArray();
        return new ChunkData
        {
            Positions = _positions is null ? Positions.All(Points) : Take(_positions, order),
            Observations = _observations is null ? new int[Points] : Take(_observations, order),
            Values = _distributed == 0 ? Take(_values, order) : null,
            Distributions = _distributed > 0 ? Take(_distributions, order) : null,
        };
    }

    private void AddPosition(int at, int position)
    {
        _positions ??= Positions.All(at);
        _isInOrder &= at == 0 || position > _positions[at - 1];
        Set(ref _positions, at, position);
    }

    private T[] Take<T>(T[] column, int[]? order) => order is null ? column[..Points] : Array.ConvertAll(order, i => column[i]);

    private static void Set<T>(ref T[]? column, int at, T value)
    {
        if (column is null || at >= column.Length)
        {
            Array.Resize(ref column, Math.Max(Math.Max(FirstRoom, at + 1), (column?.Length ?? 0) * 2));
        }

        column[at] = value;
    }
}
