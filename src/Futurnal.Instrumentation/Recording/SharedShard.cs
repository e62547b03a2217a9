namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// What threads recorded of one series that have no shard of their own, since those together took all the memory they may.
/// Slower than a shard, as it takes a lock; thread-safe.
/// </summary>
internal sealed class SharedShard
{
    private readonly Lock _gate = new();
    private readonly HistogramHalf _values = new();
    private long _unclocked;

    public void Record(double value, int index)
    {
        lock (_gate)
        {
            if (value > 0)
            {
                _values.Add(value, index);
            }
            else
            {
                _values.AddZero();
            }
        }
    }

    public void RecordTicks(long ticks)
    {
        lock (_gate)
        {
            _values.AddTicks(ticks);
        }
    }

    /// <summary>Gets how many calls were not clocked since the start.</summary>
    public long Unclocked => Interlocked.Read(ref _unclocked);

    /// <summary>Finds the shard of a cell, or makes it.</summary>
    public static SharedShard In(SharedShard?[] shards, int cell) =>
        Volatile.Read(ref shards[cell]) ?? Make(ref shards[cell]);

    /// <summary>Counts a call that was not clocked.</summary>
    public void CountUnclocked() => Interlocked.Increment(ref _unclocked);

    public void Take(TakenBuckets taken)
    {
        lock (_gate)
        {
            if (!_values.IsEmpty)
            {
                _values.Take(taken);
            }
        }
    }

    private static SharedShard Make(ref SharedShard? shard)
    {
        RecordingMemory.Ask();
        var made = new SharedShard();
        return Interlocked.CompareExchange(ref shard, made, null) ?? made;
    }
}
