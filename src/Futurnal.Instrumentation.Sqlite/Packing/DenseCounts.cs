namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Walks over the counts of all buckets from the first that holds a value to the last, empty ones between them included.</summary>
internal ref struct DenseCounts(ReadOnlySpan<int> indices, ReadOnlySpan<long> counts)
{
    private readonly ReadOnlySpan<int> _indices = indices;
    private readonly ReadOnlySpan<long> _counts = counts;
    private int _index = indices[0] - 1;
    private int _at;

    public long Current { get; private set; }

    public bool MoveNext()
    {
        if (_at == _indices.Length)
        {
            return false;
        }

        _index++;
        Current = _index == _indices[_at] ? _counts[_at++] : 0;
        return true;
    }
}
