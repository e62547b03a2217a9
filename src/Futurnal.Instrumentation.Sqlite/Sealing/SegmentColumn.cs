namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The points of one series in a segment, while it is put together. Not thread-safe.</summary>
internal sealed class SegmentColumn
{
    private readonly List<int> _positions = [];
    private readonly List<int> _observations = [];
    private readonly List<double> _values = [];
    private readonly List<ExponentialHistogram> _distributions = [];
    private bool _isInOrder = true;

    public int Points => _positions.Count;

    public void Add(int position, in StoredPoint point)
    {
        _isInOrder &= _positions.Count == 0 || position > _positions[^1];
        _positions.Add(position);
        _observations.Add(point.Observations);
        if (point.Distribution is { } distribution)
        {
            _distributions.Add(distribution);
        }
        else
        {
            _values.Add(point.Value);
        }
    }

    /// <exception cref="FormatException">The series is a distribution in one part of the segment and none in another.</exception>
    public ChunkData ToChunk()
    {
        if (_values.Count > 0 && _distributions.Count > 0)
        {
            throw new FormatException("a series is a distribution in some flushes and none in others");
        }

        var order = _isInOrder ? null : Enumerable.Range(0, _positions.Count).OrderBy(i => _positions[i]).ToArray();
        return new ChunkData
        {
            Positions = Take(_positions, order),
            Observations = Take(_observations, order),
            Values = _distributions.Count == 0 ? Take(_values, order) : null,
            Distributions = _distributions.Count > 0 ? Take(_distributions, order) : null,
        };
    }

    private static T[] Take<T>(List<T> column, int[]? order) => order is null ? [.. column] : Array.ConvertAll(order, i => column[i]);
}
