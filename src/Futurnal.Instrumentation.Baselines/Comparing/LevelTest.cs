namespace Futurnal.Instrumentation.Baselines;

/// <summary>Compares the levels of two samples, medians of stretches or means of gauges, by ranks and by means.</summary>
internal static class LevelTest
{
    public static ChangeEstimate Compare(double[] x, double[] y)
    {
        var inflation = Autocorrelation.Inflation(Midranks.Of(x), Midranks.Of(y));
        var isPositive = Array.TrueForAll(x, v => v > 0) && Array.TrueForAll(y, v => v > 0);
        var (scaledX, scaledY) = isPositive ? (Array.ConvertAll(x, Math.Log), Array.ConvertAll(y, Math.Log)) : (x, y);

        // Ranks of a dozen stretches tell little, how far they lie apart much; a stretch far out spoils that, and no ranks. Whichever is surer counts, at half the price.
        var probability = Math.Min(1, 2 * Math.Min(BrunnerMunzel.Test(x, y, inflation), WelchTest.Test(scaledX, scaledY, inflation)));
        var least = Math.Min(1, 2 * BrunnerMunzel.Separated(x.Length / inflation, y.Length / inflation));
        var shift = Interval(Differences(Few(scaledX), Few(scaledY)), x.Length, y.Length, inflation);
        if (isPositive)
        {
            return new(Math.Exp(shift.Middle) - 1, Math.Exp(shift.Low) - 1, Math.Exp(shift.High) - 1, probability, least);
        }

        // Of what may be zero or below there is no ratio: the shift is told in parts of what it was.
        var scale = Math.Abs(Center(x));
        return new(Part(shift.Middle, scale), Part(shift.Low, scale), Part(shift.High, scale), probability, least);
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

    /// <summary>Every so many of the ordered numbers where there are too many to look at each pair: they are distributed as all are.</summary>
    private static double[] Few(double[] numbers)
    {
        const int Most = 500;
        if (numbers.Length <= Most)
        {
            return numbers;
        }

        double[] sorted = [.. numbers.Order()];
        return [.. Enumerable.Range(0, Most).Select(i => sorted[(int)((i + 0.5) * sorted.Length / Most)])];
    }

    /// <summary>
    /// The estimate of Hodges and Lehmann (1963), the median of all differences, and the interval of Moses from the rank sum's distribution
    /// (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 2014, section 4.3).
    /// </summary>
    private static (double Low, double Middle, double High) Interval(double[] differences, int nx, int ny, double inflation)
    {
        var n = differences.Length;
        var reach = ChangeEstimate.Quantile975 * Math.Sqrt((nx + ny + 1.0) / (12.0 * nx * ny) * inflation);
        var low = (int)Math.Clamp(Math.Floor(n * (0.5 - reach)), 0, (n - 1) / 2);
        return (differences[low], (differences[(n - 1) / 2] + differences[n / 2]) / 2, differences[n - 1 - low]);
    }
}
