namespace Futurnal.Instrumentation.Baselines;

/// <summary>Deviations of values from the median of their hour, or from that of all where most hours hold too few.</summary>
internal static class HourlyDeviations
{
    private const int Enough = 10;

    /// <param name="hours">The hour of each value, rising.</param>
    /// <param name="values">The values.</param>
    public static double[] Of(ReadOnlySpan<long> hours, ReadOnlySpan<double> values)
    {
        var deviations = new double[values.Length];
        var isWithinHours = hours.Length >= Enough * CountDistinct(hours);
        for (var from = 0; from < values.Length;)
        {
            var to = from + 1;
            while (to < values.Length && (!isWithinHours || hours[to] == hours[from]))
            {
                to++;
            }

            var center = RobustStatistics.Median(values[from..to]);
            for (; from < to; from++)
            {
                deviations[from] = values[from] - center;
            }
        }

        return deviations;
    }

    private static int CountDistinct(ReadOnlySpan<long> rising)
    {
        var count = 0;
        for (var i = 0; i < rising.Length; i++)
        {
            count += i == 0 || rising[i] != rising[i - 1] ? 1 : 0;
        }

        return count;
    }
}
