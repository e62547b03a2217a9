namespace Futurnal.Instrumentation.Baselines;

/// <summary>Compares the levels of two samples: medians of minutes, or means of gauges.</summary>
internal static class LevelTest
{
    public static ChangeEstimate Compare(double[] x, double[] y)
    {
        var (inflationX, inflationY) = (Autocorrelation.Inflation(Midranks.Of(x)), Autocorrelation.Inflation(Midranks.Of(y)));
        var probability = BrunnerMunzel.Test(x, y, inflationX, inflationY);
        var isPositive = Array.TrueForAll(x, v => v > 0) && Array.TrueForAll(y, v => v > 0);
        var differences = Differences(isPositive ? Array.ConvertAll(x, Math.Log) : x, isPositive ? Array.ConvertAll(y, Math.Log) : y);
        var shift = Interval(differences, x.Length, y.Length, Math.Max(inflationX, inflationY));
        if (isPositive)
        {
            return new(Math.Exp(shift.Middle) - 1, Math.Exp(shift.Low) - 1, Math.Exp(shift.High) - 1, probability);
        }

        // Of what may be zero or below there is no ratio: the shift is told in parts of what it was.
        var scale = Math.Abs(Center(x));
        return new(Part(shift.Middle, scale), Part(shift.Low, scale), Part(shift.High, scale), probability);
    }

    /// <summary>The median, and where that is zero the mean: a gauge is mostly zero, and tells something when it is not.</summary>
    private static double Center(double[] x)
    {
        double[] sorted = [.. x.Order()];
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return median == 0 ? x.Average() : median;
    }

    private static double Part(double shift, double scale) => shift == 0 ? 0 : scale == 0 ? Math.Sign(shift) * double.PositiveInfinity : shift / scale;

    private static double[] Differences(double[] x, double[] y)
    {
        var differences = new double[x.Length * y.Length];
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < y.Length; j++)
            {
                differences[(i * y.Length) + j] = y[j] - x[i];
            }
        }

        Array.Sort(differences);
        return differences;
    }

    /// <summary>
    /// The estimate of Hodges and Lehmann (1963), the median of all differences, and the interval of Moses from the rank sum's distribution
    /// (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 2014, section 4.3).
    /// </summary>
    private static (double Low, double Middle, double High) Interval(double[] differences, int nx, int ny, double inflation)
    {
        var n = differences.Length;
        var reach = ChangeEstimate.Quantile975 * Math.Sqrt((double)nx * ny * (nx + ny + 1) / 12 * inflation);
        var low = (int)Math.Clamp(Math.Floor((n / 2.0) - reach), 0, (n - 1) / 2);
        return (differences[low], (differences[(n - 1) / 2] + differences[n / 2]) / 2, differences[n - 1 - low]);
    }
}
