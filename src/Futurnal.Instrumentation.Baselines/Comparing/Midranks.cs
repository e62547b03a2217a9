namespace Futurnal.Instrumentation.Baselines;

/// <summary>The ranks of numbers from 1 up; equal ones share the mean of theirs.</summary>
internal static class Midranks
{
    public static double[] Of(ReadOnlySpan<double> numbers)
    {
        var sorted = numbers.ToArray();
        var places = new int[sorted.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(sorted, places);
        var ranks = new double[sorted.Length];
        for (var start = 0; start < sorted.Length;)
        {
            var end = start;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[places[i]] = (start + 1 + end) / 2.0;
            }

            start = end;
        }

        return ranks;
    }
}
