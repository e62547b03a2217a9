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
        var inflation = Autocorrelation.Inflation(x, y);
        var least = BrunnerMunzel.Separated(x.Length / inflation, y.Length / inflation);
        if (meanX == meanY)
        {
            return new(0, 0, 0, 1, least);
        }

        if (meanX <= 0 || meanY <= 0)
        {
            // Nothing before, or nothing after: there is no ratio, and ranks tell whether it is chance.
            var effect = meanX <= 0 ? double.PositiveInfinity : -1;
            return new(effect, effect, effect, BrunnerMunzel.Test(x, y, inflation), least);
        }

        inflation = Autocorrelation.Inflation(Array.ConvertAll(x, v => v / meanX), Array.ConvertAll(y, v => v / meanY));
        var (errorX, errorY) = (WelchTest.SquaredError(x, meanX, inflation) / (meanX * meanX), WelchTest.SquaredError(y, meanY, inflation) / (meanY * meanY));
        var ratio = Math.Log(meanY / meanX);
        var error = Math.Sqrt(errorX + errorY);
        if (error == 0)
        {
            return new(Math.Exp(ratio) - 1, Math.Exp(ratio) - 1, Math.Exp(ratio) - 1, BrunnerMunzel.Test(x, y), least);
        }

        var freedom = WelchTest.Freedom(errorX, errorY, x.Length, y.Length, inflation);
        var reach = StudentT.InvCDF(0, 1, freedom, 0.975) * error;
        return new(
            Math.Exp(ratio) - 1,
            Math.Exp(ratio - reach) - 1,
            Math.Exp(ratio + reach) - 1,
            Math.Min(1, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(ratio) / error)));
    }
}
