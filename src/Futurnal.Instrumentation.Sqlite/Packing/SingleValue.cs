namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Distributions of one value, which is all that has to be stored of them.</summary>
internal static class SingleValue
{
    /// <summary>Tells whether the distribution is that of its sum as the only value, to the last bit.</summary>
    public static bool Is(ExponentialHistogram distribution)
    {
        if (distribution.Count != 1 || distribution.Scale != ExponentialBuckets.Scale)
        {
            return false;
        }

        var value = distribution.Sum;
        if (!(value >= 0 && double.IsFinite(value)) || !Same(distribution.Min, value) || !Same(distribution.Max, value)
            || !Same(distribution.SumOfSquares, value * value))
        {
            return false;
        }

        return value == 0 ? distribution.ZeroCount == 1 : distribution.ZeroCount == 0 && distribution.BucketIndices[0] == ExponentialBuckets.IndexOf(value);
    }

    /// <exception cref="FormatException">The value is none that a distribution takes.</exception>
    public static void Check(double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new FormatException("the sketch's only value is none from zero up");
        }
    }

    /// <exception cref="FormatException">The value is none that a distribution takes.</exception>
    public static ExponentialHistogram Restore(double value)
    {
        Check(value);
        return value == 0
            ? ExponentialHistogram.Restore(1, value, value * value, value, value, [], [])
            : ExponentialHistogram.Restore(0, value, value * value, value, value, [ExponentialBuckets.IndexOf(value)], [1]);
    }

    private static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
