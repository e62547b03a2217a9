using MathNet.Numerics.Distributions;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>The test of Welch (Biometrika, 1947): whether the means of two samples differ, whatever their spreads.</summary>
internal static class WelchTest
{
    /// <summary>Tests two samples of two numbers or more.</summary>
    /// <param name="x">The first.</param>
    /// <param name="y">The second.</param>
    /// <param name="inflation">By what the variances of the means exceed those of independent numbers.</param>
    /// <returns>The two-sided probability of a difference as large where there is none; 1 where neither sample varies, since nothing tells by how much they could.</returns>
    public static double Test(double[] x, double[] y, double inflation)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var (errorX, errorY) = (SquaredError(x, meanX, inflation), SquaredError(y, meanY, inflation));
        return errorX + errorY == 0 ? 1 : Math.Min(1, 2 * StudentT.CDF(0, 1, Freedom(errorX, errorY, x.Length, y.Length, inflation), -Math.Abs(meanY - meanX) / Math.Sqrt(errorX + errorY)));
    }

    /// <summary>The squared standard error of a mean; none where what is left of equal numbers is rounding.</summary>
    public static double SquaredError(double[] numbers, double mean, double inflation)
    {
        var squares = numbers.Sum(v => (v - mean) * (v - mean));
        return squares <= numbers.Length * mean * mean * 1e-24 ? 0 : squares / (numbers.Length - 1) / numbers.Length * inflation;
    }

    /// <summary>The degrees of freedom of the sum of two squared errors, each of as many independent numbers as there seem to be.</summary>
    public static double Freedom(double errorX, double errorY, int nx, int ny, double inflation) => (errorX + errorY) * (errorX + errorY)
        / ((errorX * errorX / BrunnerMunzel.Freedom(nx, inflation)) + (errorY * errorY / BrunnerMunzel.Freedom(ny, inflation)));
}
