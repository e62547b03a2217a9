namespace Futurnal.Instrumentation;

/// <summary>
/// The buckets of OpenTelemetry's base-2 exponential histogram at scale 5: bucket <c>i</c> holds the values in
/// <c>(2^(i/32), 2^((i+1)/32)]</c>. Thread-safe.
/// </summary>
/// <remarks>
/// Source: OpenTelemetry specification, metrics data model, "ExponentialHistogram". Among subnormal numbers, where buckets lie
/// closer than numbers, a bound is the greatest number not above the true one. A coarser scale has every second bucket's
/// bounds: bucket <c>i</c> of scale 5 lies in bucket <c>i >> 1</c> of scale 4.
/// </remarks>
public static class ExponentialBuckets
{
    /// <summary>The scale: each power of two is divided into <c>2^Scale</c> buckets.</summary>
    public const int Scale = 5;

    /// <summary>The number of buckets in each power of two.</summary>
    public const int PerOctave = 1 << Scale;

    /// <summary>The index of the bucket that holds the least number above zero.</summary>
    internal const int FirstIndex = -34_369;

    /// <summary>The index of the bucket that holds the largest finite number.</summary>
    internal const int LastIndex = 32_767;

    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int MaxExponent = 2046;
    private const int SubnormalShift = 54;
    private const long MantissaMask = (1L << MantissaBits) - 1;

    private static readonly long[] UpperMantissas = MakeUpperMantissas();
    private static readonly ulong[] Table = FractionTable.Make([0, .. UpperMantissas.Take(PerOctave - 1).Select(m => (ulong)m << (64 - MantissaBits))]);

    /// <summary>Gets the index of the bucket that holds a value.</summary>
    /// <param name="value">A finite value above zero.</param>
    /// <returns>The index, −34,369 to 32,767.</returns>
    public static int IndexOf(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> MantissaBits);
        if (exponent == 0)
        {
            return IndexOf(value * (1L << SubnormalShift)) - (SubnormalShift * PerOctave);
        }

        return ((exponent - ExponentBias) * PerOctave) - 1 + FractionTable.CountBelow(Table, (ulong)bits << (64 - MantissaBits));
    }

    /// <summary>Gets the exclusive lower bound of a bucket.</summary>
    /// <param name="index">The bucket's index.</param>
    /// <returns><c>2^(index/32)</c>.</returns>
    public static double LowerBound(int index)
    {
        var exponent = (index >> Scale) + ExponentBias;
        var bucket = index & (PerOctave - 1);
        var mantissa = bucket == 0 ? 0 : UpperMantissas[bucket - 1];
        return exponent switch
        {
            > MaxExponent => double.PositiveInfinity,
            > 0 => BitConverter.Int64BitsToDouble(((long)exponent << MantissaBits) | mantissa),
            _ => BitConverter.Int64BitsToDouble((mantissa | (1L << MantissaBits)) >> Math.Min(1 - exponent, MantissaBits + 1)),
        };
    }

    /// <summary>Gets the inclusive upper bound of a bucket.</summary>
    /// <param name="index">The bucket's index.</param>
    /// <returns><c>2^((index+1)/32)</c>, or the largest finite number for the last bucket.</returns>
    public static double UpperBound(int index) => Math.Min(LowerBound(index + 1), double.MaxValue);

    /// <summary>
    /// Gets the value that stands for a bucket: the harmonic mean of its bounds, which is off by at most
    /// <c>(b − 1) / (b + 1)</c> = 1.083 % of any value in the bucket, <c>b</c> being <c>2^(1/32)</c>; a subnormal one is
    /// rounded to the nearest number.
    /// </summary>
    /// <param name="index">The bucket's index.</param>
    /// <returns>The value.</returns>
    public static double Midpoint(int index)
    {
        // In the octave of 1, where nothing overflows and nothing is rounded away; then moved to its own.
        var bucket = index & (PerOctave - 1);
        var lower = LowerBound(bucket);
        var upper = LowerBound(bucket + 1);
        return Math.ScaleB(2 * upper / (1 + (upper / lower)), index >> Scale);
    }

    /// <summary>Gets the exclusive lower bound of a bucket of a scale at or below <see cref="Scale"/>.</summary>
    /// <param name="index">The bucket's index.</param>
    /// <param name="scale">The scale: each power of two is divided into <c>2^scale</c> buckets.</param>
    /// <returns><c>2^(index/2^scale)</c>, at most the largest finite number.</returns>
    public static double LowerBound(int index, int scale) => Math.Min(LowerBound(index << (Scale - scale)), double.MaxValue);

    /// <summary>Gets the value that stands for a bucket of a scale at or below <see cref="Scale"/>: the harmonic mean of its bounds.</summary>
    /// <param name="index">The bucket's index.</param>
    /// <param name="scale">The scale.</param>
    /// <returns>The value.</returns>
    public static double Midpoint(int index, int scale)
    {
        if (scale == Scale)
        {
            return Midpoint(index);
        }

        var (lower, upper) = (LowerBound(index, scale), LowerBound(index + 1, scale));
        return upper / ((1 + (upper / lower)) / 2);
    }

    private static long[] MakeUpperMantissas()
    {
        var uppers = new long[PerOctave];
        for (var bucket = 0; bucket < PerOctave - 1; bucket++)
        {
            uppers[bucket] = BitConverter.DoubleToInt64Bits(Math.Pow(2, (bucket + 1) / (double)PerOctave)) & MantissaMask;
        }

        uppers[PerOctave - 1] = MantissaMask;
        return uppers;
    }
}
