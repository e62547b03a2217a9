using System.Diagnostics;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>What a call of each kind of instrument costs on this machine, as measured. Thread-safe.</summary>
/// <remarks>
/// The least of several rounds counts, in which scheduling and compilation weigh least. There are some when telemetry starts
/// and one with each flush of the first minutes, since the compiler optimises the code meanwhile.
/// </remarks>
internal sealed class RecordingCosts
{
    public static readonly RecordingCosts Shared = new();

    private const int Calls = 100;
    private const int FirstRounds = 4;
    private const int MostRounds = 64;

    // A number that is no instrument's: looking it up costs the same, and the values stay out of what is recorded.
    private static readonly int Cell = ThreadShards.Number(1);

    private readonly Lock _gate = new();
    private readonly HistogramShard _shard = new();
    private readonly CounterCells _cells = new(1);
    private readonly GaugeCell _gauge = new();
    private double _count = double.MaxValue;
    private double _set = double.MaxValue;
    private double _value = double.MaxValue;
    private double _clocked = double.MaxValue;
    private double _unclocked = double.MaxValue;
    private int _rounds;

    /// <summary>Measures for the first time; the next ones in a process need no more of it.</summary>
    public void MeasureFirst()
    {
        for (var i = Volatile.Read(ref _rounds); i < FirstRounds; i++)
        {
            Measure();
        }
    }

    /// <summary>Gets what calls cost together, and measures once more where that is still of use.</summary>
    public TimeSpan Of(RecordCounts records)
    {
        lock (_gate)
        {
            Measure();
            return TimeSpan.FromMicroseconds(
                ((records.Counted * _count) + (records.Set * _set) + (records.Values * _value)
                    + (records.Clocked * _clocked) + (records.Unclocked * _unclocked)) / 1_000);
        }
    }

    private void Measure()
    {
        lock (_gate)
        {
            if (_rounds++ < MostRounds)
            {
                _count = Math.Min(_count, Count());
                _set = Math.Min(_set, Set());
                _value = Math.Min(_value, Value());
                _clocked = Math.Min(_clocked, Clocked());
                _unclocked = Math.Min(_unclocked, Unclocked());
            }
        }
    }

    private double Count()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
        {
            _cells.Increment(0);
        }

        return NanosecondsOfCall(start);
    }

    private double Set()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
        {
            _gauge.Set(i);
        }

        return NanosecondsOfCall(start);
    }

    private double Value()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 1; i <= Calls; i++)
        {
            (ThreadShards.Find(Cell) ?? _shard).Record(i, ExponentialBuckets.IndexOf(i));
        }

        return NanosecondsOfCall(start);
    }

    private double Clocked()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            var ticks = Stopwatch.GetTimestamp() - begin;
            (ThreadShards.Find(Cell) ?? _shard).RecordTicks(Math.Max(1, ticks));
        }

        return NanosecondsOfCall(start);
    }

    private double Unclocked()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
        {
            if (!Sampling.Hits(0))
            {
                (ThreadShards.Find(Cell) ?? _shard).CountUnclocked();
            }
        }

        return NanosecondsOfCall(start);
    }

    private static double NanosecondsOfCall(long start) => Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
}
