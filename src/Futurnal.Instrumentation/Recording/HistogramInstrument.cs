using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of a histogram or a timer; see <see cref="Instrument"/>. A thread's part of a cell takes memory with its first value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HistogramInstrument : Instrument
{
    // What stands for the start of a call that is counted only; the first call's is its time stamp below zero.
    private const long Unclocked = 0;

    private readonly int _first;
    private readonly int _sampleEvery;
    private readonly SampledShape _shape;
    private readonly HistogramShard?[] _shards;
    private SharedShard?[]? _shared;
    private SampledCells? _sampled;
    private long _collectedUnclocked;
    private uint _chance = Sampling.Always;

    internal HistogramInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions, int sampleEvery = 1, SampledShape? shape = null)
        : this(registry, definition, dimensions, CountOf(dimensions), sampleEvery, shape ?? new SampledShape())
    {
    }

    internal HistogramInstrument(MetricRegistry registry, MetricDefinition definition, int cells)
        : this(registry, definition, [], cells, sampleEvery: 1, new SampledShape())
    {
    }

    private HistogramInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions, int cells, int sampleEvery, SampledShape shape)
        : base(registry, definition, dimensions, cells)
    {
        _sampleEvery = sampleEvery;
        _shape = shape;
        _shards = new HistogramShard?[cells];
        if (sampleEvery > 1)
        {
            ApplyRate(1);
        }

        // Numbered when there is memory for all of it: numbers are not given back, and threads' tables reach as far as the last.
        _first = ThreadShards.Number(cells);
    }

    /// <summary>Begins a call: reads the clock, or decides that this call is counted only.</summary>
    /// <returns>What <see cref="RecordElapsed(int, long)"/> takes at the end of the call.</returns>
    public long Start() => _chance == Sampling.Always ? Stopwatch.GetTimestamp() : StartSeldom();

    /// <summary>Begins a call of a timer that clocks one call in some.</summary>
    /// <returns>What <see cref="RecordElapsed(int, long)"/> takes at the end of the call.</returns>
    public long StartSampled() => StartByChance();

    /// <summary>Records a value; one that is below zero, infinite or not a number is left out and counted as rejected.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="value">The value in the metric's unit.</param>
    public void Record(int index, double value)
    {
        if (value > 0 && value <= double.MaxValue)
        {
            if (ThreadShards.Find(_first + index) is { } shard)
            {
                shard.Record(value, ExponentialBuckets.IndexOf(value));
            }
            else
            {
                RecordFirst(index, value);
            }
        }
        else if (value == 0)
        {
            RecordFirst(index, 0.0);
        }
        else
        {
            Reject();
        }
    }

    /// <summary>Records a value, as <see cref="Record(int, double)"/> does, and keeps it as a single value.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="value">The value in the metric's unit.</param>
    public void RecordRaw(int index, double value)
    {
        Record(index, value);
        if (value >= 0 && value <= double.MaxValue)
        {
            Observe(index, value);
        }
    }

    /// <summary>Records the time since the start of a call, in milliseconds, and keeps it as a single value where it was clocked.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="start">What <see cref="Start"/> returned.</param>
    public void RecordElapsedRaw(int index, long start)
    {
        if (start <= Unclocked)
        {
            RecordByChance(index, start, ThreadShards.Table);
            return;
        }

        var ticks = Stopwatch.GetTimestamp() - start;
        Record(index, ticks, ThreadShards.Table);
        Observe(index, ticks * 1_000.0 / Stopwatch.Frequency);
    }

    /// <summary>Records the time since the start of a call, in milliseconds.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="start">What <see cref="Start"/> returned, or a time stamp of <see cref="Stopwatch"/>.</param>
    public void RecordElapsed(int index, long start)
    {
        if (start > 0)
        {
            var ticks = Stopwatch.GetTimestamp() - start;
            Record(index, ticks, ThreadShards.Table);
        }
        else
        {
            RecordByChance(index, start, ThreadShards.Table);
        }
    }

    /// <summary>Records the time since the start of a call that ends on the thread it began on, in milliseconds.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="start">What <see cref="Start"/> returned.</param>
    /// <param name="table">The calling thread's table.</param>
    public void RecordElapsed(int index, long start, ThreadTable table)
    {
        if (start > 0)
        {
            var ticks = Stopwatch.GetTimestamp() - start;
            Record(index, ticks, table.Shards);
        }
        else
        {
            RecordByChance(index, start, table.Shards);
        }
    }

    internal override void ApplyRate(double rate)
    {
        var chance = Sampling.ChanceOf(_sampleEvery, rate);
        if (chance != Sampling.Always)
        {
            BeSampled();
        }

        Volatile.Write(ref _chance, chance);
    }

    private SampledCells BeSampled()
    {
        if (_sampled is null)
        {
            // Who attaches and who changes the rate may come at once; what the first counted must not be forgotten.
            Interlocked.CompareExchange(ref _sampled, new SampledCells(CellCount, _shape), null);
        }

        return _sampled;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long StartByChance()
    {
        if (_sampled!.IsFirst())
        {
            return -Stopwatch.GetTimestamp();
        }

        return Sampling.Hits(_chance) ? Stopwatch.GetTimestamp() : Unclocked;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long StartSeldom() => StartByChance();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RecordByChance(int index, long start, HistogramShard?[] table)
    {
        if (start == Unclocked && ThreadShards.Find(table, _first + index) is { } shard)
        {
            shard.CountUnclocked();
        }
        else
        {
            RecordSeldom(index, start);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordSeldom(int index, long start)
    {
        try
        {
            if (start < Unclocked)
            {
                // Another instrument of the timer may have begun the call, and this one not have been told the rate yet.
                BeSampled().FirstAt(index).RecordTicks(Math.Max(1, Stopwatch.GetTimestamp() + start));
            }
            else if (ShardAt(index) is { } made)
            {
                made.CountUnclocked();
            }
            else
            {
                SharedAt(index).CountUnclocked();
            }
        }
        catch (OutOfMemoryException)
        {
            Reject();
        }
    }

    private void Record(int index, long ticks, HistogramShard?[] table)
    {
        if (ticks > 0 && ThreadShards.Find(table, _first + index) is { } shard)
        {
            shard.RecordTicks(ticks);
        }
        else
        {
            RecordFirst(index, ticks);
        }
    }

    internal override bool Close()
    {
        var isAny = false;
        for (var i = 0; i < _shards.Length; i++)
        {
            for (var shard = Volatile.Read(ref _shards[i]); shard is not null; shard = shard.Next)
            {
                isAny |= shard.Close();
            }
        }

        return isAny;
    }

    internal override void Collect(PointCollection points)
    {
        var sampled = _sampled;
        long allClocked = 0, allUnclocked = 0;
        for (var i = 0; i < _shards.Length; i++)
        {
            var (clocked, unclocked) = Take(i, points.Taken);
            allClocked += clocked?.Count ?? 0;
            allUnclocked += unclocked;
            if (sampled is not null)
            {
                sampled.Note(i, clocked, unclocked);
            }
            else if (clocked is not null)
            {
                points.AddDistribution(SeriesAt(i), clocked);
            }
        }

        points.Records.AddDistribution(Unit == "ms", allClocked, allUnclocked - _collectedUnclocked);
        _collectedUnclocked = allUnclocked;
        sampled?.Pool();
        for (var i = 0; sampled is not null && i < _shards.Length; i++)
        {
            if (sampled.Take(i, points.Taken) is { } all)
            {
                points.AddDistribution(SeriesAt(i), all);
            }
        }

        Reject(points.Taken.TakeLost());
    }

    private (ExponentialHistogram? Clocked, long Unclocked) Take(int index, TakenBuckets taken)
    {
        var unclocked = 0L;
        for (var shard = Volatile.Read(ref _shards[index]); shard is not null; shard = shard.Next)
        {
            shard.Take(taken);
            unclocked += shard.Unclocked;
        }

        if (_shared is { } parts && Volatile.Read(ref parts[index]) is { } shared)
        {
            shared.Take(taken);
            unclocked += shared.Unclocked;
        }

        return (taken.ToHistogram(), unclocked);
    }

    /// <summary>
    /// Records where it is rare: a zero, the first value of a thread, and in a part that threads share. A value that there is no
    /// place for is counted as rejected; memory that runs out is never the application's exception.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordFirst(int index, double value)
    {
        var bucket = value > 0 ? ExponentialBuckets.IndexOf(value) : 0;
        try
        {
            if (ShardAt(index) is not { } shard)
            {
                SharedAt(index).Record(value, bucket);
            }
            else if (value > 0)
            {
                shard.Record(value, bucket);
            }
            else
            {
                shard.RecordZero();
            }
        }
        catch (OutOfMemoryException)
        {
            Reject();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordFirst(int index, long ticks)
    {
        if (ticks <= 0)
        {
            RecordFirst(index, 0.0);
            return;
        }

        try
        {
            if (ShardAt(index) is { } shard)
            {
                shard.RecordTicks(ticks);
            }
            else
            {
                SharedAt(index).RecordTicks(ticks);
            }
        }
        catch (OutOfMemoryException)
        {
            Reject();
        }
    }

    private HistogramShard? ShardAt(int index) =>
        ThreadShards.Find(ThreadShards.Table, _first + index) ?? (RecordingMemory.HasRoom ? ThreadShards.Reach(_first + index) ??= MakeShard(index) : null);

    private HistogramShard MakeShard(int index)
    {
        RecordingMemory.Ask();
        var made = new HistogramShard();
        HistogramShard? first;
        do
        {
            made.Next = first = Volatile.Read(ref _shards[index]);
        }
        while (Interlocked.CompareExchange(ref _shards[index], made, first) != first);
        return made;
    }

    private SharedShard SharedAt(int index) =>
        SharedShard.In(_shared ?? Interlocked.CompareExchange(ref _shared, new SharedShard?[CellCount], null) ?? _shared, index);
}
