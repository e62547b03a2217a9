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
    /// <param name="inflation">By what the variances exceed those of independent numbers.</param>
    /// <returns>The two-sided probability of a difference as large where there is none.</returns>
    public static double Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double inflation = 1)
    {
        var (nx, ny) = (x.Length, y.Length);
        var all = Midranks.Of([.. x, .. y]);
        ReadOnlySpan<double> ranksX = all.AsSpan(0, nx);
        ReadOnlySpan<double> ranksY = all.AsSpan(nx);
        var (meanX, meanY) = (Mean(ranksX), Mean(ranksY));
        var varianceX = Variance(ranksX, Midranks.Of(x), meanX) * inflation;
        var varianceY = Variance(ranksY, Midranks.Of(y), meanY) * inflation;
        if (varianceX + varianceY == 0 && meanX == meanY)
        {
            return 1;
        }

        // Near separation the variance vanishes, and few numbers would seem to tell what they cannot.
        var least = Separated(nx / inflation, ny / inflation);
        return varianceX + varianceY == 0 ? least : Math.Max(least, Probability(meanY - meanX, nx, ny, varianceX, varianceY, inflation));
    }

    /// <summary>Computes the probability from mean ranks and their variances.</summary>
    public static double Probability(double difference, double nx, double ny, double varianceX, double varianceY, double inflation = 1)
    {
        var weighted = (nx * varianceX) + (ny * varianceY);
        var statistic = nx * ny * difference / ((nx + ny) * Math.Sqrt(weighted));
        var freedom = weighted * weighted / ((nx * nx * varianceX * varianceX / Freedom(nx, inflation)) + (ny * ny * varianceY * varianceY / Freedom(ny, inflation)));
        return Math.Min(1, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(statistic)));
    }

    /// <summary>The degrees of freedom of a variance: as many independent numbers as there seem to be, but for one.</summary>
    public static double Freedom(double n, double inflation) => Math.Max(1, (n / inflation) - 1);

    /// <summary>Where every number of one sample is above all of the other there is no variance to go by, and one ordering of all is as extreme on each side.</summary>
    public static double Separated(double nx, double ny)
    {
        var (x, y) = (Math.Max(2, nx), Math.Max(2, ny));
        return Math.Min(1, 2 * Math.Exp(SpecialFunctions.GammaLn(x + 1) + SpecialFunctions.GammaLn(y + 1) - SpecialFunctions.GammaLn(x + y + 1)));
    }

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
