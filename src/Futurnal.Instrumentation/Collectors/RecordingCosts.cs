using System.Diagnostics;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>What a call of each kind of instrument costs on this machine, as measured; the same for all flushers of the process. Thread-safe.</summary>
/// <remarks>
/// The least of several rounds counts, in which scheduling and compilation weigh least. The compiler optimises the code while the
/// application runs, so a kind is measured again for some time.
/// </remarks>
internal sealed class RecordingCosts
{
    public static readonly RecordingCosts Shared = new();

    /// <summary>How many kinds of calls there are.</summary>
    public const int Kinds = (int)RecordKind.Unclocked + 1;

    private const int Calls = 100;
    private const int FirstRounds = 4;
    private const int MostRounds = 64;

    // A number that is no instrument's: looking it up costs the same, and the values stay out of what is recorded.
    private static readonly int Cell = ThreadShards.Number(1);

    private readonly Lock _gate = new();
    private readonly HistogramShard _shard = new();
    private readonly CounterCells _cells = new(1);
    private readonly GaugeCell _gauge = new();
    private readonly double[] _nanoseconds = new double[Kinds];
    private readonly int[] _rounds = new int[Kinds];

    /// <summary>Gets the nanoseconds that a call takes, or <see langword="null"/> where that was not measured yet.</summary>
    public double? Of(RecordKind kind)
    {
        lock (_gate)
        {
            return _rounds[(int)kind] == 0 ? null : _nanoseconds[(int)kind];
        }
    }

    /// <summary>Tells whether one more round may make the figure better.</summary>
    public bool IsToBeMeasured(RecordKind kind) => Volatile.Read(ref _rounds[(int)kind]) < MostRounds;

    /// <summary>Measures a kind of call: for the first time in some rounds, then in one more.</summary>
    public void Measure(RecordKind kind)
    {
        lock (_gate)
        {
            ref var rounds = ref _rounds[(int)kind];
            var until = Math.Clamp(rounds + 1, FirstRounds, MostRounds);
            for (; rounds < until; rounds++)
            {
                var nanoseconds = Round(kind);
                ref var least = ref _nanoseconds[(int)kind];
                least = rounds == 0 ? nanoseconds : Math.Min(least, nanoseconds);
            }
        }
    }

    private double Round(RecordKind kind)
    {
        var start = Stopwatch.GetTimestamp();
        switch (kind)
        {
            case RecordKind.Count:
                Count();
                break;
            case RecordKind.Set:
                Set();
                break;
            case RecordKind.Value:
                Value();
                break;
            case RecordKind.Clocked:
                Clock();
                break;
            default:
                LeaveUnclocked();
                break;
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    private void Count()
    {
        for (var i = 0; i < Calls; i++)
        {
            _cells.Increment(0);
        }
    }

    private void Set()
    {
        for (var i = 0; i < Calls; i++)
        {
            _gauge.Set(i);
        }
    }

    private void Value()
    {
        for (var i = 1; i <= Calls; i++)
        {
            (ThreadShards.Find(Cell) ?? _shard).Record(i, ExponentialBuckets.IndexOf(i));
        }
    }

    private void Clock()
    {
        for (var i = 0; i < Calls; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            var ticks = Stopwatch.GetTimestamp() - begin;
            (ThreadShards.Find(Cell) ?? _shard).RecordTicks(Math.Max(1, ticks));
        }
    }

    private void LeaveUnclocked()
    {
        for (var i = 0; i < Calls; i++)
        {
            if (!Sampling.Hits(0))
            {
                (ThreadShards.Find(Cell) ?? _shard).CountUnclocked();
            }
        }
    }
}
