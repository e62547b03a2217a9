namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// What one thread recorded of one series. Its thread never waits and uses no atomic instruction; another one at a time takes.
/// </summary>
/// <remarks>
/// There are two halves. The thread counts its entries up before and after it adds to the active half: an odd number means
/// that it is inside. Who takes makes the other half active, has every processor of the process pass a memory barrier
/// (<see cref="Interlocked.MemoryBarrierProcessWide"/>), and looks at the entries: even, or changed since, they say that the
/// thread is no longer in the first half, since after the barrier it either sees the other one as active or is seen inside.
/// So count, sum, bounds and buckets of a take are of the same values, and none is lost or doubled. A thread that is stopped
/// inside for longer than a tenth of a second delays its values to the next take and nothing else.
/// </remarks>
internal sealed class HistogramShard
{
    private const int NotInside = -1;

    // The last hundred sleep for a millisecond each.
    private const int Spins = 120;

    private readonly HistogramHalf _even = new();
    private readonly HistogramHalf _odd = new();
    private HistogramHalf _active;
    private HistogramHalf? _closed;
    private long _entries;
    private long _unclocked;
    private long _entriesWhenClosed;
    private long _inside = NotInside;
    private bool _isLate;

    public HistogramShard()
    {
        _active = _even;
        RecordingMemory.Add(368);
    }

    /// <summary>Gets or sets the next shard of the same series.</summary>
    public HistogramShard? Next { get; set; }

    /// <summary>Adds a value above zero. Called by the shard's thread only.</summary>
    public void Record(double value, int index)
    {
        var entries = _entries;
        Volatile.Write(ref _entries, entries + 1);
        Volatile.Read(ref _active).Add(value, index);
        Volatile.Write(ref _entries, entries + 2);
    }

    /// <summary>Adds a duration of one tick at least. Called by the shard's thread only.</summary>
    public void RecordTicks(long ticks)
    {
        var entries = _entries;
        Volatile.Write(ref _entries, entries + 1);
        Volatile.Read(ref _active).AddTicks(ticks);
        Volatile.Write(ref _entries, entries + 2);
    }

    /// <summary>Adds a zero. Called by the shard's thread only.</summary>
    public void RecordZero()
    {
        var entries = _entries;
        Volatile.Write(ref _entries, entries + 1);
        Volatile.Read(ref _active).AddZero();
        Volatile.Write(ref _entries, entries + 2);
    }

    /// <summary>Counts a call that was not clocked. Called by the shard's thread only.</summary>
    public void CountUnclocked() => Volatile.Write(ref _unclocked, _unclocked + 1);

    /// <summary>Gets how many calls were not clocked since the start.</summary>
    public long Unclocked => Volatile.Read(ref _unclocked);

    /// <summary>Makes the other half active where there is something new; a barrier on every processor must follow before the take.</summary>
    /// <returns>Whether there is something to take.</returns>
    public bool Close()
    {
        if (_closed is not null)
        {
            return true;
        }

        var entries = Volatile.Read(ref _entries);
        if (entries == _entriesWhenClosed)
        {
            return false;
        }

        _entriesWhenClosed = entries;
        _closed = _active;
        _inside = NotInside;
        Volatile.Write(ref _active, ReferenceEquals(_active, _even) ? _odd : _even);
        return true;
    }

    /// <summary>Takes the closed half, unless there is none or its thread is stopped inside.</summary>
    public void Take(TakenBuckets taken)
    {
        while (_closed is { } closed)
        {
            if (!HasLeft())
            {
                _isLate = true;
                return;
            }

            closed.Take(taken);
            _closed = null;
            if (!_isLate)
            {
                return;
            }

            // It was closed for an earlier take, so what was recorded since is in the other half, and due as well.
            _isLate = false;
            if (Close())
            {
                Interlocked.MemoryBarrierProcessWide();
            }
        }
    }

    private bool HasLeft()
    {
        var spin = default(SpinWait);
        for (var i = 0; i < Spins; i++)
        {
            var entries = Volatile.Read(ref _entries);
            if ((entries & 1) == 0 || (_inside != NotInside && entries != _inside))
            {
                return true;
            }

            _inside = entries;
            spin.SpinOnce();
        }

        return false;
    }
}
