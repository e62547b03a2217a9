namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// What a timer knows besides its clocked calls where not every call is clocked: how many were not, and what their durations
/// are taken to be. A cell's distribution is that of its clocked calls, scaled to the number of all.
/// </summary>
/// <remarks>
/// The first call of a timer is always clocked, and stands for itself alone, since it is slower than others. A cell of which
/// no call was clocked since the last take is given the shape it had before, or else that of the timer's other cells.
/// </remarks>
internal sealed class SampledCells(int count, SampledShape shape)
{
    private readonly ExponentialHistogram?[] _clocked = new ExponentialHistogram?[count];
    private readonly ExponentialHistogram?[] _shapes = new ExponentialHistogram?[count];
    private readonly long[] _unclocked = new long[count];
    private readonly long[] _collected = new long[count];
    private readonly SharedShard?[] _first = new SharedShard?[count];
    private int _isBegun;

    /// <summary>Tells once that a call is the first.</summary>
    public bool IsFirst() => Volatile.Read(ref _isBegun) == 0 && Interlocked.Exchange(ref _isBegun, 1) == 0;

    /// <summary>Gets the part in which a cell's first call is recorded.</summary>
    public SharedShard FirstAt(int cell) => SharedShard.In(_first, cell);

    /// <summary>Takes note of a cell.</summary>
    /// <param name="cell">The cell's index.</param>
    /// <param name="clocked">The clocked calls since the last take.</param>
    /// <param name="unclocked">How many calls were not clocked since the start.</param>
    public void Note(int cell, ExponentialHistogram? clocked, long unclocked)
    {
        _clocked[cell] = clocked;
        _unclocked[cell] = unclocked;
        if (clocked is not null)
        {
            _shapes[cell] = clocked;
        }
    }

    /// <summary>Makes the shape of cells that have none of their own; to be called when all cells have been noted.</summary>
    public void Pool()
    {
        if (!_clocked.Any(c => c is not null))
        {
            return;
        }

        var pooled = new ExponentialHistogram();
        foreach (var clocked in _clocked.OfType<ExponentialHistogram>())
        {
            pooled.Merge(clocked);
        }

        shape.Known = pooled;
    }

    /// <summary>Takes the distribution of a cell's calls since the last take; <see langword="null"/> where there were none.</summary>
    public ExponentialHistogram? Take(int cell, TakenBuckets taken)
    {
        Volatile.Read(ref _first[cell])?.Take(taken);
        var first = taken.ToHistogram();
        shape.Known ??= first;
        var calls = (_clocked[cell]?.Count ?? 0) + _unclocked[cell] - _collected[cell];
        if (calls == 0 || (_shapes[cell] ?? shape.Known) is not { } own)
        {
            // Calls of which no duration is known at all wait for the first that is: it has begun, but not ended yet.
            return first;
        }

        _collected[cell] = _unclocked[cell];
        var all = own.ScaledTo(calls);
        if (first is not null)
        {
            all.Merge(first);
        }

        return all;
    }
}
