namespace Futurnal.Instrumentation.Baselines;

/// <summary>The slope of Theil (1950) and Sen (1968): the median of the slopes of all pairs, which a quarter of wild values does not move.</summary>
internal static class TheilSen
{
    public static double Slope(ReadOnlySpan<double> values)
    {
        var slopes = new double[values.Length * (values.Length - 1) / 2];
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                slopes[count++] = (values[j] - values[i]) / (j - i);
            }
        }

        Array.Sort(slopes);
        return count % 2 == 1 ? slopes[count / 2] : (slopes[(count / 2) - 1] + slopes[count / 2]) / 2;
    }
}
