namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What is kept by series. A flush has mostly the same series in the same order as the one before, so most need no look-up. Not thread-safe.</summary>
/// <typeparam name="T">What is kept of a series.</typeparam>
internal sealed class SeriesMap<T>
    where T : class, new()
{
    private readonly Dictionary<int, T> _all = [];
    private (int Series, T? Kept)[] _order = [];

    /// <summary>Gets what is kept, by series.</summary>
    public IReadOnlyCollection<KeyValuePair<int, T>> All => _all;

    /// <summary>Gets what is kept of a series, which is made where there is nothing yet.</summary>
    /// <param name="position">The series' position in its flush.</param>
    /// <param name="series">The series.</param>
    public T Of(int position, int series)
    {
        var order = _order;
        return (uint)position < (uint)order.Length && order[position] is var (known, kept) && known == series && kept is not null ? kept : Find(position, series);
    }

    public void Clear()
    {
        _all.Clear();
        _order = [];
    }

    private T Find(int position, int series)
    {
        if (!_all.TryGetValue(series, out var kept))
        {
            _all.Add(series, kept = new());
        }

        if (position >= _order.Length)
        {
            Array.Resize(ref _order, Math.Max(16, Math.Max(position + 1, _order.Length * 2)));
        }

        _order[position] = (series, kept);
        return kept;
    }
}
