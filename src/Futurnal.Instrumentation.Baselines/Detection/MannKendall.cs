namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// Whether values in a row rise or fall, whatever their distribution: the test of Mann (1945) and Kendall (1975), with the correction of its variance for
/// autocorrelated values of Hamed and Rao (1998), and the slope of Theil (1950) and Sen (1968).
/// </summary>
/// <param name="S">How many pairs rise, less how many fall.</param>
/// <param name="Z">The test's standardised value with continuity correction; for values that are independent, one of the standard normal distribution.</param>
/// <param name="CorrectedZ">The same with the variance corrected for autocorrelation; never further from zero than <paramref name="Z"/>.</param>
/// <param name="Slope">The median slope of all pairs, in the values' unit a step.</param>
public readonly record struct MannKendall(int S, double Z, double CorrectedZ, double Slope)
{
    /// <summary>Tests values that are one step apart.</summary>
    /// <param name="values">3 to 200 finite values.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 3 or more than 200 values.</exception>
    public static MannKendall Test(ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, 3, nameof(values));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Length, 200, nameof(values));
        var slope = TheilSen.Slope(values);
        var s = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                s += values[j].CompareTo(values[i]);
            }
        }

        var variance = Variance(values);
        var z = Standardize(s, variance);
        return new MannKendall(s, z, z / Math.Sqrt(Correction(values, slope)), slope);
    }

    private static double Standardize(int s, double variance) => variance > 0 ? (s - Math.Sign(s)) / Math.Sqrt(variance) : 0;

    // With t values in each group of ties: (n(n-1)(2n+5) - sum of t(t-1)(2t+5)) / 18.
    private static double Variance(ReadOnlySpan<double> values)
    {
        Span<double> sorted = stackalloc double[values.Length];
        values.CopyTo(sorted);
        sorted.Sort();
        var variance = Term(values.Length);
        for (var begin = 0; begin < sorted.Length;)
        {
            var end = begin + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[begin]))
            {
                end++;
            }

            variance -= Term(end - begin);
            begin = end;
        }

        return variance / 18;
    }

    private static double Term(double n) => n * (n - 1) * ((2 * n) + 5);

    // Autocorrelation of the ranks of what is left without the slope; only lags beyond what chance brings (95 %), and only where they widen the variance.
    private static double Correction(ReadOnlySpan<double> values, double slope)
    {
        var n = values.Length;
        Span<double> ranks = stackalloc double[n];
        RankWithoutSlope(values, slope, ranks);
        var mean = (n + 1) / 2.0;
        var total = 0.0;
        foreach (var rank in ranks)
        {
            total += (rank - mean) * (rank - mean);
        }

        if (total <= 0)
        {
            return 1;
        }

        var sum = 0.0;
        for (var lag = 1; lag < n - 2; lag++)
        {
            var product = 0.0;
            for (var i = lag; i < n; i++)
            {
                product += (ranks[i] - mean) * (ranks[i - lag] - mean);
            }

            var correlation = product / total;
            if (Math.Abs(correlation) > 1.959963984540054 / Math.Sqrt(n))
            {
                sum += (double)(n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
            }
        }

        return Math.Max(1, 1 + (2.0 / ((double)n * (n - 1) * (n - 2)) * sum));
    }

    private static void RankWithoutSlope(ReadOnlySpan<double> values, double slope, Span<double> ranks)
    {
        Span<double> rest = stackalloc double[values.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = values[i] - (slope * i);
        }

        for (var i = 0; i < rest.Length; i++)
        {
            var below = 0;
            var equal = 0;
            foreach (var other in rest)
            {
                below += other < rest[i] ? 1 : 0;
                equal += other.Equals(rest[i]) ? 1 : 0;
            }

            ranks[i] = below + ((equal + 1) / 2.0);
        }
    }
}
