using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of a histogram or a timer; see <see cref="Instrument"/>. A thread's part of a cell takes memory with its first value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HistogramInstrument : Instrument
{
    private readonly int _first;
    private readonly HistogramShard?[] _shards;
    private readonly SharedShard?[] _shared;

    internal HistogramInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : base(registry, definition, dimensions)
    {
        _first = ThreadShards.Number(CellCount);
        _shards = new HistogramShard?[CellCount];
        _shared = new SharedShard?[CellCount];
    }

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

    /// <summary>Records the time since a time stamp, in milliseconds.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="startTimestamp">What <see cref="Stopwatch.GetTimestamp"/> returned at the start.</param>
    public void RecordElapsed(int index, long startTimestamp)
    {
        var ticks = Stopwatch.GetTimestamp() - startTimestamp;
        Record(index, ticks, ThreadShards.Table);
    }

    /// <summary>Records the time since a time stamp, in milliseconds.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="startTimestamp">What <see cref="Stopwatch.GetTimestamp"/> returned at the start.</param>
    /// <param name="table">The calling thread's table.</param>
    public void RecordElapsed(int index, long startTimestamp, ThreadTable table)
    {
        var ticks = Stopwatch.GetTimestamp() - startTimestamp;
        Record(index, ticks, table.Shards);
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
        for (var i = 0; i < _shards.Length; i++)
        {
            for (var shard = Volatile.Read(ref _shards[i]); shard is not null; shard = shard.Next)
            {
                shard.Take(points.Taken);
            }

            Volatile.Read(ref _shared[i])?.Take(points.Taken);
            if (points.Taken.ToHistogram() is { } distribution)
            {
                points.AddDistribution(SeriesAt(i), distribution);
            }
        }
    }

    /// <summary>Records where it is rare: a zero, the first value of a thread, and in a part that threads share.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordFirst(int index, double value)
    {
        var bucket = value > 0 ? ExponentialBuckets.IndexOf(value) : 0;
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordFirst(int index, long ticks)
    {
        if (ticks <= 0)
        {
            RecordFirst(index, 0.0);
        }
        else if (ShardAt(index) is { } shard)
        {
            shard.RecordTicks(ticks);
        }
        else
        {
            SharedAt(index).RecordTicks(ticks);
        }
    }

    private HistogramShard? ShardAt(int index) =>
        ThreadShards.Find(_first + index)
        ?? (RecordingMemory.Bytes < RecordingMemory.SharingThreshold ? ThreadShards.Keep(_first + index, () => MakeShard(index)) : null);

    private HistogramShard MakeShard(int index)
    {
        var made = new HistogramShard();
        HistogramShard? first;
        do
        {
            made.Next = first = Volatile.Read(ref _shards[index]);
        }
        while (Interlocked.CompareExchange(ref _shards[index], made, first) != first);
        return made;
    }

    private SharedShard SharedAt(int index) => Volatile.Read(ref _shared[index])
        ?? Interlocked.CompareExchange(ref _shared[index], new SharedShard(), null) ?? _shared[index]!;
}
