using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Statistics that a few wild values do not move.</summary>
internal static class RobustStatistics
{
    /// <summary>1 / Φ⁻¹(3/4): what makes the median absolute deviation of normal values their standard deviation (Hampel 1974).</summary>
    public const double NormalConsistency = 1.482602218505602;

    /// <summary>The median; of an even number of values, the mean of the two in the middle.</summary>
    public static double Median(ReadOnlySpan<double> values) => ArrayStatistics.MedianInplace(values.ToArray());

    /// <summary>The median absolute deviation from a centre, times <see cref="NormalConsistency"/>.</summary>
    public static double Spread(ReadOnlySpan<double> values, double center)
    {
        var deviations = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            deviations[i] = Math.Abs(values[i] - center);
        }

        return NormalConsistency * ArrayStatistics.MedianInplace(deviations);
    }

    /// <summary>The value below or at which a share of sorted values lies (nearest rank; definition 1 of Hyndman and Fan 1996).</summary>
    public static double Quantile(double[] sorted, double q) => sorted[(int)Math.Clamp(Math.Ceiling((decimal)q * sorted.Length), 1, sorted.Length) - 1];

    /// <summary>The absolute value that the greatest of so many standard normal ones is below in half of all cases: <c>Φ⁻¹((1 + 2^(−1/n)) / 2)</c>.</summary>
    public static double TypicalMaximum(int count) => Normal.InvCDF(0, 1, (1 + Math.Pow(0.5, 1.0 / count)) / 2);
}
