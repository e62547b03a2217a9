using MathNet.Numerics.Distributions;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// Compares how fast two counters rise: the ratio of their mean rates, with its error on the log scale from how far the minutes differ (the delta
/// method), so that counts which come in bursts are not taken for a Poisson process. Degrees of freedom by Welch (1947).
/// </summary>
internal static class RateTest
{
    public static ChangeEstimate Compare(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        if (meanX <= 0 || meanY <= 0)
        {
            // Nothing before, or nothing after: there is no ratio, and ranks tell whether it is chance.
            var probability = meanX == meanY ? 1 : BrunnerMunzel.Test(x, y, Autocorrelation.Inflation(x), Autocorrelation.Inflation(y));
            return meanX == meanY ? new(0, 0, 0, 1)
                : meanX <= 0 ? new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, probability)
                : new(-1, -1, -1, probability);
        }

        var (errorX, errorY) = (SquaredError(x, meanX), SquaredError(y, meanY));
        var ratio = Math.Log(meanY / meanX);
        var error = Math.Sqrt(errorX + errorY);
        if (error == 0)
        {
            return new(Math.Exp(ratio) - 1, Math.Exp(ratio) - 1, Math.Exp(ratio) - 1, ratio == 0 ? 1 : BrunnerMunzel.Test(x, y));
        }

        var freedom = Math.Pow(errorX + errorY, 2) / ((errorX * errorX / (x.Length - 1)) + (errorY * errorY / (y.Length - 1)));
        var reach = StudentT.InvCDF(0, 1, freedom, 0.975) * error;
        return new(
            Math.Exp(ratio) - 1,
            Math.Exp(ratio - reach) - 1,
            Math.Exp(ratio + reach) - 1,
            Math.Min(1, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(ratio) / error)));
    }

    /// <summary>The squared standard error of a mean's logarithm.</summary>
    private static double SquaredError(double[] rates, double mean)
    {
        var sum = rates.Sum(r => (r - mean) * (r - mean));
        return sum / (rates.Length - 1) / rates.Length / (mean * mean) * Autocorrelation.Inflation(rates);
    }
}
