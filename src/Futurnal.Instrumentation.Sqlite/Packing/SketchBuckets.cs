namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Takes the buckets of a sketch that is read, and refuses those that cannot be. Can be used again.</summary>
internal sealed class SketchBuckets
{
    private const int LeastIndex = -34_369;
    private const int GreatestIndex = 32_767;
    private int[] _indices = new int[64];
    private long[] _counts = new long[64];
    private int _length;
    private long _rest;

    public int Scale { get; private set; }

    public ReadOnlySpan<int> Indices => _indices.AsSpan(0, _length);

    public ReadOnlySpan<long> Counts => _counts.AsSpan(0, _length);

    /// <summary>Gets how many of the values are in no bucket, and so are zeros.</summary>
    public long Zeros => _rest;

    /// <summary>Forgets what was added, and expects buckets of a scale that hold at most so many values.</summary>
    public void Start(int scale, long count)
    {
        Scale = scale;
        _rest = count;
        _length = 0;
    }

    /// <summary>Forgets what was added, and takes a value, or none where <paramref name="count"/> is 0.</summary>
    /// <exception cref="FormatException">The value is none that a distribution takes.</exception>
    public void StartSingle(long count, double value)
    {
        Start(ExponentialBuckets.Scale, count);
        if (count == 0)
        {
            return;
        }

        SingleValue.Check(value);
        if (value > 0)
        {
            Add(ExponentialBuckets.IndexOf(value), 1);
        }
    }

    /// <summary>Adds a bucket above those before; of an empty one only its index is looked at.</summary>
    /// <exception cref="FormatException">There is no such bucket, or more values than there can be.</exception>
    public void Add(long index, long count)
    {
        var steps = ExponentialBuckets.Scale - Scale;
        if (index < LeastIndex >> steps || index > GreatestIndex >> steps)
        {
            throw new FormatException($"the sketch has no bucket {index}");
        }

        if (count < 0 || count > _rest)
        {
            throw new FormatException("the sketch counts more values than there are");
        }

        if (count == 0)
        {
            return;
        }

        if (_length == _indices.Length)
        {
            Array.Resize(ref _indices, _length * 2);
            Array.Resize(ref _counts, _length * 2);
        }

        _indices[_length] = (int)index;
        _counts[_length++] = count;
        _rest -= count;
    }

    /// <summary>Makes the distribution.</summary>
    /// <exception cref="FormatException">Minimum and maximum are no bounds.</exception>
    public ExponentialHistogram Restore(double sum, double sumOfSquares, double min, double max)
    {
        try
        {
            return ExponentialHistogram.Restore(Scale, Zeros, sum, sumOfSquares, min, max, Indices, Counts);
        }
        catch (ArgumentException e)
        {
            throw new FormatException("the sketch's minimum and maximum are no bounds of values", e);
        }
    }
}
