using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>One half of a <see cref="HistogramShard"/>. One thread at a time has it: the one that records, or the one that takes.</summary>
/// <remarks>
/// Buckets are counted over the range that values were seen in, and the range grows in steps. Where it would reach over more
/// than <see cref="ExponentialHistogram.MaxBuckets"/>, the scale is halved. The last duration waits until the next one comes or
/// all are taken: a clock waits for everything before it, so work that depends on what the clock just said would make the next
/// reading late, while work on the one before is done meanwhile.
/// </remarks>
internal sealed class HistogramHalf
{
    // Eight powers of two: in milliseconds a step ends at 3.9 µs, 1 ms, 256 ms, 65 s.
    private const int Step = 8 * ExponentialBuckets.PerOctave;

    private static readonly double MillisecondsPerTick = 1000.0 / Stopwatch.Frequency;

    private uint[] _counts = [];
    private int _first;
    private int _coarser;
    private long _waitingTicks;
    private long _sumOfTicks;
    private long _minTicks = long.MaxValue;
    private long _maxTicks;
    private double _sum;
    private double _sumOfSquares;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private long _zeros;
    private List<int>? _overflows;

    /// <summary>Gets how many values there was no memory for since the last take.</summary>
    public long Lost { get; private set; }

    public bool IsEmpty => _max < _min && _maxTicks == 0 && _waitingTicks == 0;

    /// <summary>Adds a duration in ticks of the stopwatch, one at least.</summary>
    public void AddTicks(long ticks)
    {
        var before = _waitingTicks;
        _waitingTicks = ticks;
        if (before != 0)
        {
            AddDuration(before);
        }
    }

    /// <summary>Adds a value above zero.</summary>
    /// <param name="value">The value.</param>
    /// <param name="index">Its bucket at the full scale.</param>
    public void Add(double value, int index)
    {
        if (!TryCount(index))
        {
            return;
        }

        _sum += value;
        _sumOfSquares += value * value;
        if (value < _min)
        {
            _min = value;
        }

        if (value > _max)
        {
            _max = value;
        }
    }

    public void AddZero()
    {
        _zeros++;
        _min = 0;
        _max = Math.Max(_max, 0);
    }

    /// <summary>Hands over everything, and is empty then; it keeps its memory.</summary>
    public void Take(TakenBuckets taken)
    {
        if (_waitingTicks != 0)
        {
            AddDuration(_waitingTicks);
            _waitingTicks = 0;
        }

        TakeDurations();
        taken.Add(_zeros, _sum, _sumOfTicks, _sumOfSquares, _min, _max, Lost);
        var scale = ExponentialBuckets.Scale - _coarser;
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] != 0)
            {
                taken.Add(_first + i, scale, _counts[i]);
                _counts[i] = 0;
            }
        }

        foreach (var index in _overflows ?? [])
        {
            taken.Add(index, scale, 1L << 32);
        }

        _overflows = null;
        (_zeros, _sum, _sumOfTicks, _sumOfSquares, Lost) = (0, 0, 0, 0, 0);
        (_minTicks, _maxTicks) = (long.MaxValue, 0);
        (_min, _max) = (double.PositiveInfinity, double.NegativeInfinity);
    }

    /// <summary>Ticks are added up as they are: milliseconds would be rounded with each, and the sum be no whole number of ticks any more.</summary>
    private void AddDuration(long ticks)
    {
        if (!TryCount(TickBuckets.IndexOf(ticks)))
        {
            return;
        }

        var milliseconds = ticks * MillisecondsPerTick;
        _sumOfTicks += ticks;
        _sumOfSquares += milliseconds * milliseconds;
        if (ticks < _minTicks)
        {
            _minTicks = ticks;
        }

        if (ticks > _maxTicks)
        {
            _maxTicks = ticks;
        }
    }

    private void TakeDurations()
    {
        if (_maxTicks == 0)
        {
            return;
        }

        var (min, max) = (TickBuckets.MillisecondsOf(_minTicks), TickBuckets.MillisecondsOf(_maxTicks));
        if (_sumOfTicks == _maxTicks && _max < _min)
        {
            // One value alone, which is kept as that.
            _sumOfSquares = max * max;
        }

        (_min, _max) = (Math.Min(_min, min), Math.Max(_max, max));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCount(int index)
    {
        var counts = _counts;
        var at = (index >> _coarser) - _first;
        return (uint)at >= (uint)counts.Length ? TryCountBeyond(index) : ++counts[at] != 0 || TryNoteOverflow(at);
    }

    /// <summary>Keeps in mind that a bucket's number began anew. Where there is no memory for that, its last value is lost, and no other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryNoteOverflow(int at)
    {
        try
        {
            RecordingMemory.Ask();
            (_overflows ??= []).Add(_first + at);
            return true;
        }
        catch (OutOfMemoryException)
        {
            _counts[at] = uint.MaxValue;
            Lost++;
            return false;
        }
    }

    /// <summary>Counts a value for which there is no room yet. No failure reaches the application's call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryCountBeyond(int index)
    {
        try
        {
            Reach(index);
        }
        catch (OutOfMemoryException)
        {
            Lost++;
            return false;
        }

        return TryCount(index);
    }

    private void Reach(int index)
    {
        var (first, last, coarser) = (_first, _first + _counts.Length - 1, _coarser);
        while (true)
        {
            var at = index >> coarser;
            var from = (_counts.Length == 0 ? at : Math.Min(first, at)) & -Step;
            var length = ((_counts.Length == 0 ? at : Math.Max(last, at)) - from + Step) & -Step;
            if (length <= ExponentialHistogram.MaxBuckets)
            {
                Move(from, length, coarser);
                return;
            }

            (first, last, coarser) = (first >> 1, last >> 1, coarser + 1);
        }
    }

    private void Move(int first, int length, int coarser)
    {
        RecordingMemory.Ask();
        var moved = new uint[length];
        var overflows = _overflows is null ? null : new List<int>(_overflows.Select(i => i >> (coarser - _coarser)));
        for (var i = 0; i < _counts.Length; i++)
        {
            var index = (_first + i) >> (coarser - _coarser);
            var before = moved[index - first];
            moved[index - first] = unchecked(before + _counts[i]);
            if (moved[index - first] < before)
            {
                (overflows ??= []).Add(index);
            }
        }

        RecordingMemory.Add((long)(length - _counts.Length) * sizeof(uint));
        (_counts, _first, _coarser, _overflows) = (moved, first, coarser, overflows);
    }
}
