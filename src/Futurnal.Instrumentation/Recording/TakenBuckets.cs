namespace Futurnal.Instrumentation.Recording;

/// <summary>What several shards of one series hand over in one take. Used again for the next series.</summary>
internal sealed class TakenBuckets
{
    private readonly List<int> _indices = [];
    private readonly List<long> _counts = [];
    private long[] _dense = [];
    private int _scale = ExponentialBuckets.Scale;
    private int _first;
    private int _last = -1;
    private long _zeros;
    private long _lost;
    private double _sum;
    private long _sumOfTicks;
    private double _sumOfSquares;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;

    /// <summary>Takes how many values were lost for want of memory.</summary>
    public long TakeLost()
    {
        var lost = _lost;
        _lost = 0;
        return lost;
    }

    /// <summary>Adds what a half knows besides its buckets.</summary>
    public void Add(long zeros, double sum, long sumOfTicks, double sumOfSquares, double min, double max, long lost)
    {
        _zeros += zeros;
        _sum += sum;
        _sumOfTicks += sumOfTicks;
        _sumOfSquares += sumOfSquares;
        _min = Math.Min(_min, min);
        _max = Math.Max(_max, max);
        _lost += lost;
    }

    /// <summary>Adds a bucket.</summary>
    public void Add(int index, int scale, long count)
    {
        if (scale < _scale)
        {
            Coarsen(scale);
        }

        var at = index >> (scale - _scale);
        if (_last < _first)
        {
            (_first, _last) = (at, at);
        }

        Reach(Math.Min(_first, at), Math.Max(_last, at));
        _dense[at - _first] += count;
    }

    /// <summary>Makes a distribution of what was added, and forgets it; <see langword="null"/> where that is nothing.</summary>
    public ExponentialHistogram? ToHistogram()
    {
        if (_max < _min)
        {
            return null;
        }

        for (var i = _first; i <= _last; i++)
        {
            if (_dense[i - _first] != 0)
            {
                _indices.Add(i);
                _counts.Add(_dense[i - _first]);
            }
        }

        var made = ExponentialHistogram.Restore(
            _scale,
            _zeros,
            _sum + TickBuckets.MillisecondsOf(_sumOfTicks),
            _sumOfSquares,
            _min,
            _max,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_indices),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_counts));
        Forget();
        return made;
    }

    private void Forget()
    {
        Array.Clear(_dense);
        _indices.Clear();
        _counts.Clear();
        (_scale, _first, _last) = (ExponentialBuckets.Scale, 0, -1);
        (_zeros, _sum, _sumOfTicks, _sumOfSquares) = (0, 0, 0, 0);
        (_min, _max) = (double.PositiveInfinity, double.NegativeInfinity);
    }

    private void Coarsen(int scale)
    {
        var steps = _scale - scale;
        _scale = scale;
        if (_last < _first)
        {
            return;
        }

        var (before, first, last) = (_dense.AsSpan(0, _last - _first + 1).ToArray(), _first, _last);
        Array.Clear(_dense);
        (_first, _last) = (first >> steps, last >> steps);
        for (var i = 0; i < before.Length; i++)
        {
            _dense[((first + i) >> steps) - _first] += before[i];
        }
    }

    private void Reach(int first, int last)
    {
        if (last - first >= _dense.Length)
        {
            Array.Resize(ref _dense, Math.Max(ExponentialHistogram.MaxBuckets, (last - first + 1) * 2));
        }

        if (first < _first)
        {
            var length = _last - _first + 1;
            _dense.AsSpan(0, length).CopyTo(_dense.AsSpan(_first - first));
            _dense.AsSpan(0, Math.Min(_first - first, length)).Clear();
            if (_first - first > length)
            {
                _dense.AsSpan(length, _first - first - length).Clear();
            }
        }

        (_first, _last) = (first, last);
    }
}
