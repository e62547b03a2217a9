namespace Futurnal.Instrumentation.Baselines;

/// <summary>Adjusts probabilities for their number, so that of the findings below a level at most that share is none (Benjamini and Hochberg, 1995).</summary>
internal static class BenjaminiHochberg
{
    public static double[] Adjust(IReadOnlyList<double> probabilities)
    {
        var order = Enumerable.Range(0, probabilities.Count).OrderByDescending(i => probabilities[i]).ToArray();
        var adjusted = new double[probabilities.Count];
        var least = 1.0;
        for (var i = 0; i < order.Length; i++)
        {
            least = Math.Min(least, probabilities[order[i]] * probabilities.Count / (probabilities.Count - i));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }
}
