namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// Tells which label moved, after Adtributor (Bhagwan et al., "Adtributor: Revenue Debugging in Advertising Systems", NSDI 2014): of each label the
/// values with the most explanatory power, and of the labels the one whose shares changed most surprisingly.
/// </summary>
public static class LabelAttribution
{
    // The paper's thresholds: a set of values explains a change with two thirds of it, and a value is part of it with a tenth.
    private const double Explained = 0.67;
    private const double LeastPart = 0.1;

    /// <summary>Finds the label value that explains most of the change of a metric's total. A pure function.</summary>
    /// <param name="contributions">The series of one metric, each once.</param>
    /// <returns>The label value; <see langword="null"/> where nothing changed, where no label has several values, or where no few values of one explain it.</returns>
    /// <exception cref="ArgumentNullException">The contributions are <see langword="null"/>.</exception>
    public static LabelMove? Find(IReadOnlyList<SeriesContribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        var expected = contributions.Sum(c => c.Expected);
        var actual = contributions.Sum(c => c.Actual);
        if (contributions.Count == 0 || !double.IsFinite(expected) || !double.IsFinite(actual) || expected.Equals(actual))
        {
            return null;
        }

        LabelMove? best = null;
        foreach (var key in contributions[0].Series.Metric.LabelKeys)
        {
            if (Explain(contributions, key, expected, actual) is { } move && (best is null || move.Surprise > best.Surprise))
            {
                best = move;
            }
        }

        return best;
    }

    private static LabelMove? Explain(IReadOnlyList<SeriesContribution> contributions, string key, double expected, double actual)
    {
        var elements = contributions
            .GroupBy(c => c.Series.Labels.First(l => l.Key == key).Value, StringComparer.Ordinal)
            .Select(g => (Value: g.Key, Expected: g.Sum(c => c.Expected), Actual: g.Sum(c => c.Actual)))
            .Select(e => new LabelMove(key, e.Value, (e.Actual - e.Expected) / (actual - expected), Surprise(e.Expected / expected, e.Actual / actual)))
            .ToArray();
        if (elements.Length < 2)
        {
            return null;
        }

        // Where a label's values all moved alike, it took all of them to explain the change, and none of them is the one that moved.
        var part = elements.Where(e => e.Share >= LeastPart).OrderByDescending(e => e.Share).ThenBy(e => e.Value, StringComparer.Ordinal).ToArray();
        var (sum, count) = (0.0, 0);
        while (count < part.Length && sum < Explained)
        {
            sum += part[count++].Share;
        }

        return sum >= Explained && count <= Math.Max(1, elements.Length / 2)
            ? part[0] with { Surprise = elements.Sum(e => e.Surprise) }
            : null;
    }

    // One term of the divergence of Jensen and Shannon (Lin 1991) between expected and actual shares.
    private static double Surprise(double before, double now)
    {
        var (p, q) = (Share(before), Share(now));
        return (Term(p, p + q) + Term(q, p + q)) / 2;
    }

    private static double Share(double share) => double.IsFinite(share) ? Math.Max(0, share) : 0;

    private static double Term(double part, double both) => part > 0 ? part * Math.Log(2 * part / both) : 0;
}
