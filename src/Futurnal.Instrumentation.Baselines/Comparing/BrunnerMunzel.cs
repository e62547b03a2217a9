using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// The test of Brunner and Munzel (Biometrical Journal, 2000): whether numbers of one sample tend to be above those of another, whatever their
/// distributions and spreads, with ties.
/// </summary>
internal static class BrunnerMunzel
{
    /// <summary>Tests two samples of two numbers or more.</summary>
    /// <param name="x">The first.</param>
    /// <param name="y">The second.</param>
    /// <param name="inflationX">By what the variance of the first exceeds that of independent numbers.</param>
    /// <param name="inflationY">By what that of the second does.</param>
    /// <returns>The two-sided probability of a difference as large where there is none.</returns>
    public static double Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double inflationX = 1, double inflationY = 1)
    {
        var (nx, ny) = (x.Length, y.Length);
        var all = Midranks.Of([.. x, .. y]);
        ReadOnlySpan<double> ranksX = all.AsSpan(0, nx);
        ReadOnlySpan<double> ranksY = all.AsSpan(nx);
        var (meanX, meanY) = (Mean(ranksX), Mean(ranksY));
        var varianceX = Variance(ranksX, Midranks.Of(x), meanX) * inflationX;
        var varianceY = Variance(ranksY, Midranks.Of(y), meanY) * inflationY;
        if (varianceX + varianceY == 0)
        {
            return meanX == meanY ? 1 : Separated(nx / inflationX, ny / inflationY);
        }

        return Probability(meanY - meanX, nx, ny, varianceX, varianceY);
    }

    /// <summary>Computes the probability from mean ranks and their variances.</summary>
    public static double Probability(double difference, double nx, double ny, double varianceX, double varianceY)
    {
        var weighted = (nx * varianceX) + (ny * varianceY);
        var statistic = nx * ny * difference / ((nx + ny) * Math.Sqrt(weighted));
        var freedom = weighted * weighted / ((nx * nx * varianceX * varianceX / (nx - 1)) + (ny * ny * varianceY * varianceY / (ny - 1)));
        return Math.Min(1, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(statistic)));
    }

    /// <summary>Where every number of one sample is above all of the other there is no variance to go by, and one ordering of all is as extreme on each side.</summary>
    private static double Separated(double nx, double ny) =>
        Math.Min(1, 2 * Math.Exp(-SpecialFunctions.BinomialLn((int)Math.Max(2, Math.Round(nx)) + (int)Math.Max(2, Math.Round(ny)), (int)Math.Max(2, Math.Round(nx)))));

    private static double Variance(ReadOnlySpan<double> ranks, ReadOnlySpan<double> within, double mean)
    {
        var sum = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            var distance = ranks[i] - within[i] - mean + ((ranks.Length + 1) / 2.0);
            sum += distance * distance;
        }

        return sum / (ranks.Length - 1);
    }

    private static double Mean(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum / numbers.Length;
    }
}
