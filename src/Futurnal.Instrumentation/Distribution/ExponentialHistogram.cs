using System.Globalization;

namespace Futurnal.Instrumentation;

/// <summary>
/// A distribution of non-negative values that can be merged with others without further error: exact count, sum, minimum,
/// maximum and sum of squares, and percentiles that are off by at most 1.083 %.
/// </summary>
/// <remarks>
/// Not thread-safe. The buckets are those of <see cref="ExponentialBuckets"/>, kept sparse and in order. Where values spread
/// over more than <see cref="MaxBuckets"/> of them, neighbours are joined until they do not: each step down in scale halves
/// their number and doubles the error of percentiles.
/// </remarks>
public sealed class ExponentialHistogram
{
    /// <summary>The greatest number of buckets; at the full scale they reach over 64 powers of two.</summary>
    public const int MaxBuckets = 64 * ExponentialBuckets.PerOctave;

    /// <summary>The least scale, at which <see cref="MaxBuckets"/> reach over all numbers.</summary>
    public const int MinScale = -1;

    private int[] _indices = [];
    private long[] _counts = [];
    private int _length;

    /// <summary>Gets the number of values.</summary>
    public long Count { get; private set; }

    /// <summary>Gets how many of the values were zero.</summary>
    public long ZeroCount { get; private set; }

    /// <summary>Gets the sum of the values.</summary>
    public double Sum { get; private set; }

    /// <summary>Gets the sum of the values' squares.</summary>
    public double SumOfSquares { get; private set; }

    /// <summary>Gets the least value; positive infinity when there is none.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets the greatest value; negative infinity when there is none.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>Gets the mean of the values, never outside minimum and maximum; NaN when there is none.</summary>
    public double Mean => Count == 0 ? double.NaN : Math.Clamp(Sum / Count, Min, Max);

    /// <summary>Gets the scale: each power of two is divided into <c>2^Scale</c> buckets; <see cref="MinScale"/> to <see cref="ExponentialBuckets.Scale"/>.</summary>
    public int Scale { get; private set; } = ExponentialBuckets.Scale;

    /// <summary>Gets the greatest relative error of a percentile: <c>(b − 1) / (b + 1)</c>, <c>b</c> being the ratio of a bucket's bounds; 1.083 % at the full scale.</summary>
    public double RelativeError => Math.Tanh(Math.ScaleB(Math.Log(2) / 2, -Scale));

    /// <summary>Gets the indices of the buckets that hold values, rising.</summary>
    public ReadOnlySpan<int> BucketIndices => _indices.AsSpan(0, _length);

    /// <summary>Gets how many values each of the buckets in <see cref="BucketIndices"/> holds.</summary>
    public ReadOnlySpan<long> BucketCounts => _counts.AsSpan(0, _length);

    /// <summary>Restores a distribution of the full scale from its parts.</summary>
    /// <inheritdoc cref="Restore(int, long, double, double, double, double, ReadOnlySpan{int}, ReadOnlySpan{long})"/>
    public static ExponentialHistogram Restore(
        long zeroCount, double sum, double sumOfSquares, double min, double max, ReadOnlySpan<int> indices, ReadOnlySpan<long> counts) =>
        Restore(ExponentialBuckets.Scale, zeroCount, sum, sumOfSquares, min, max, indices, counts);

    /// <summary>Restores a distribution from its parts.</summary>
    /// <param name="scale">The scale of the indices.</param>
    /// <param name="zeroCount">How many values were zero.</param>
    /// <param name="sum">The sum of the values.</param>
    /// <param name="sumOfSquares">The sum of their squares.</param>
    /// <param name="min">The least value.</param>
    /// <param name="max">The greatest value.</param>
    /// <param name="indices">The indices of the buckets that hold values, rising.</param>
    /// <param name="counts">How many values each holds, above zero.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, an index does not rise or is no bucket's, a count is not above zero, there are more values
    /// than can be counted, or minimum and maximum are no bounds.
    /// </exception>
    public static ExponentialHistogram Restore(
        int scale, long zeroCount, double sum, double sumOfSquares, double min, double max, ReadOnlySpan<int> indices, ReadOnlySpan<long> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, MinScale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, ExponentialBuckets.Scale);
        if (indices.Length != counts.Length)
        {
            throw new ArgumentException($"{indices.Length} bucket indices do not go with {counts.Length} counts.", nameof(counts));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(zeroCount);
        var count = CountOf(scale, zeroCount, indices, counts);
        if (count == 0)
        {
            return new ExponentialHistogram();
        }

        if (!(min >= 0 && min <= max && max <= double.MaxValue))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{min} and {max} are not the least and the greatest of finite values from zero up."), nameof(min));
        }

        return new ExponentialHistogram
        {
            Scale = scale,
            _indices = indices.ToArray(),
            _counts = counts.ToArray(),
            _length = indices.Length,
            Count = count,
            ZeroCount = zeroCount,
            Sum = sum,
            SumOfSquares = sumOfSquares,
            Min = min,
            Max = max,
        };
    }

    /// <summary>Adds a value.</summary>
    /// <param name="value">A finite value, zero or above.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public void Add(double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A distribution takes finite values from zero up.");
        }

        Count++;
        Sum += value;
        SumOfSquares += value * value;
        Min = Math.Min(Min, value);
        Max = Math.Max(Max, value);
        if (value == 0)
        {
            ZeroCount++;
        }
        else
        {
            AddToBucket(ExponentialBuckets.IndexOf(value) >> (ExponentialBuckets.Scale - Scale), 1);
        }
    }

    /// <summary>Adds all values of another distribution, which stays as it is.</summary>
    /// <param name="other">The other distribution.</param>
    public void Merge(ExponentialHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Count += other.Count;
        ZeroCount += other.ZeroCount;
        Sum += other.Sum;
        SumOfSquares += other.SumOfSquares;
        Min = Math.Min(Min, other.Min);
        Max = Math.Max(Max, other.Max);
        Coarsen(other.Scale);
        for (var i = 0; i < other._length; i++)
        {
            AddToBucket(other._indices[i] >> (other.Scale - Scale), other._counts[i]);
        }
    }

    /// <summary>
    /// Makes the distribution of another number of values that are spread as these are: counts of buckets in proportion and
    /// rounded so that none is off by one or more, sums in proportion, minimum and maximum as they are.
    /// </summary>
    internal ExponentialHistogram ScaledTo(long count)
    {
        var scaled = new ExponentialHistogram
        {
            Scale = Scale,
            Count = count,
            Sum = InProportion(Sum),
            SumOfSquares = InProportion(SumOfSquares),
            Min = Min,
            Max = Max,
            ZeroCount = Scaled(ZeroCount),
            _indices = new int[_length],
            _counts = new long[_length],
        };
        var (before, seen) = (scaled.ZeroCount, ZeroCount);
        for (var i = 0; i < _length; i++)
        {
            seen += _counts[i];
            var after = Scaled(seen);
            if (after > before)
            {
                (scaled._indices[scaled._length], scaled._counts[scaled._length]) = (_indices[i], after - before);
                scaled._length++;
                before = after;
            }
        }

        return scaled;

        // The same number of values keeps its sums to the last digit.
        double InProportion(double sum) => count == Count ? sum : sum / Count * count;

        // Rounding what was counted so far, and not each bucket, makes the buckets add up.
        long Scaled(long part) => (long)((((UInt128)(ulong)part * (ulong)count) + ((ulong)Count / 2)) / (ulong)Count);
    }

    /// <summary>Gets the value below or at which a share of all values lies (nearest rank).</summary>
    /// <param name="q">The share, 0 to 1; 0.95 for the 95th percentile.</param>
    /// <returns>A value within <see cref="RelativeError"/> of the true one and never outside minimum and maximum; NaN when there is no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not in 0 to 1.</exception>
    public double Quantile(double q)
    {
        if (!(q is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile lies in 0 to 1.");
        }

        if (Count == 0)
        {
            return double.NaN;
        }

        // As a decimal number, 0.07 of 100 values are 7; in binary they are a little more, which would be rounded up to 8.
        var rank = Math.Clamp((long)Math.Ceiling((decimal)q * Count), 1, Count);
        var seen = ZeroCount;
        if (rank <= seen)
        {
            return 0;
        }

        for (var i = 0; i < _length; i++)
        {
            seen += _counts[i];
            if (rank <= seen)
            {
                return Math.Clamp(ExponentialBuckets.Midpoint(_indices[i], Scale), Min, Max);
            }
        }

        return Max;
    }

    private static long CountOf(int scale, long zeroCount, ReadOnlySpan<int> indices, ReadOnlySpan<long> counts)
    {
        var (first, last) = (ExponentialBuckets.FirstIndex >> (ExponentialBuckets.Scale - scale), ExponentialBuckets.LastIndex >> (ExponentialBuckets.Scale - scale));
        var count = zeroCount;
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] < first || indices[i] > last)
            {
                throw new ArgumentException($"There is no bucket {indices[i]}; buckets are {first} to {last}.", nameof(indices));
            }

            if (counts[i] <= 0 || (i > 0 && indices[i] <= indices[i - 1]))
            {
                throw new ArgumentException($"Bucket {indices[i]} with {counts[i]} values is out of order or empty.", nameof(indices));
            }

            if (counts[i] > long.MaxValue - count)
            {
                throw new ArgumentException($"Bucket {indices[i]} with {counts[i]} values makes more than {long.MaxValue} values.", nameof(counts));
            }

            count += counts[i];
        }

        return count;
    }

    private void AddToBucket(int index, long count)
    {
        var at = Array.BinarySearch(_indices, 0, _length, index);
        if (at >= 0)
        {
            _counts[at] += count;
            return;
        }

        at = ~at;
        if (_length == MaxBuckets)
        {
            Coarsen(Scale - 1);
            AddToBucket(index >> 1, count);
            return;
        }

        if (_length == _indices.Length)
        {
            Array.Resize(ref _indices, Math.Max(8, _length * 2));
            Array.Resize(ref _counts, _indices.Length);
        }

        Array.Copy(_indices, at, _indices, at + 1, _length - at);
        Array.Copy(_counts, at, _counts, at + 1, _length - at);
        _indices[at] = index;
        _counts[at] = count;
        _length++;
    }

    /// <summary>Joins neighbours until the scale is at most the one given.</summary>
    private void Coarsen(int scale)
    {
        if (scale >= Scale)
        {
            return;
        }

        var kept = 0;
        for (var i = 0; i < _length; i++)
        {
            var index = _indices[i] >> (Scale - scale);
            if (kept > 0 && _indices[kept - 1] == index)
            {
                _counts[kept - 1] += _counts[i];
                continue;
            }

            (_indices[kept], _counts[kept]) = (index, _counts[i]);
            kept++;
        }

        _length = kept;
        Scale = scale;
    }
}
