namespace Futurnal.Instrumentation.Baselines;

/// <summary>Compares what series saw in two ranges of time, or in two versions. Thread-safe.</summary>
/// <remarks>
/// Numbers of one stretch of time are alike, so stretches are compared and not values: the medians of histograms and timers and the means of
/// gauges by Brunner and Munzel's test, rates of counters by the ratio of their means. How far stretches that follow each other are alike
/// is reckoned with. A difference counts that is improbable, adjusted for the number of series, and is at least the minimum effect.
/// </remarks>
public static class RangeComparison
{
    /// <summary>The least number of stretches each range needs.</summary>
    public const int LeastStretches = 8;

    /// <summary>The least number of values each range needs where there are fewer stretches.</summary>
    public const int LeastValues = 30;

    /// <summary>Compares two ranges.</summary>
    /// <param name="before">The series of the first range, each once.</param>
    /// <param name="after">The series of the second.</param>
    /// <param name="options">When a difference counts.</param>
    /// <returns>One result for each series of either, ordered by metric name and labels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option has no sense.</exception>
    public static IReadOnlyList<SeriesChange> Compare(IEnumerable<SeriesSample> before, IEnumerable<SeriesSample> after, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MinimumEffect, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.FalseDiscoveryRate, nameof(options));
        SeriesSample[] bases = [.. before];
        SeriesSample[] all = [.. after];
        var heads = all.ToDictionary(Key);
        var changes = new List<SeriesChange>();
        foreach (var sample in bases)
        {
            var other = heads.Remove(Key(sample), out var head) ? head : Still(sample, all);
            changes.Add(other is null ? Alone(sample, ChangeVerdict.Gone) : Compare(sample, other));
        }

        changes.AddRange(heads.Values.Select(h => Still(h, bases) is { } still ? Compare(still, h) : Alone(h, ChangeVerdict.New)));
        Adjust(changes, options);
        return [.. changes.OrderBy(c => c.Metric.Name, StringComparer.Ordinal).ThenBy(c => c.LabelsJson, StringComparer.Ordinal)];
    }

    // Numbers in another unit or of another kind have nothing to do with each other: such a metric is gone, and another is new.
    private static (string Metric, string Labels, string Unit, MetricType Type) Key(SeriesSample sample) => (sample.Metric.Name, sample.LabelsJson, sample.Metric.Unit, sample.Metric.Type);

    /// <summary>
    /// Finds what a counter was in a range that knows its metric, but not its labels: it stood still there. Only where one direction is bad:
    /// that a label has another value is no news of what merely tells something.
    /// </summary>
    private static SeriesSample? Still(SeriesSample sample, IReadOnlyList<SeriesSample> range) =>
        sample is { Kind: SignalKind.Rate, Metric.BadDirection: BadDirection.Up or BadDirection.Down }
        && range.FirstOrDefault(s => Key(s) == Key(sample) with { Labels = s.LabelsJson }) is { } other
            ? other with { LabelsJson = sample.LabelsJson, Values = [.. new double[other.Values.Length]] }
            : null;

    private static SeriesChange Compare(SeriesSample before, SeriesSample after)
    {
        var change = new SeriesChange
        {
            Metric = after.Metric,
            LabelsJson = after.LabelsJson,
            Kind = after.Kind,
            Base = Typical(before),
            Head = Typical(after),
            BaseCount = before.Values.Length,
            HeadCount = after.Values.Length,
            Verdict = ChangeVerdict.TooLittle,
        };
        if (Math.Min(before.Values.Length, after.Values.Length) >= LeastStretches)
        {
            double[] x = [.. before.Values];
            double[] y = [.. after.Values];
            return With(change, after.Kind == SignalKind.Rate ? RateTest.Compare(x, y) : LevelTest.Compare(x, y));
        }

        return before.Distribution is { } b && after.Distribution is { } a && Math.Min(b.Count, a.Count) >= LeastValues
            ? With(change, SketchTest.Compare(b, a)) with { Base = b.Quantile(0.5), Head = a.Quantile(0.5), BaseCount = b.Count, HeadCount = a.Count, IsByValues = true }
            : change;
    }

    private static SeriesChange With(SeriesChange change, ChangeEstimate estimate) => change with
    {
        Effect = estimate.Effect,
        EffectLow = estimate.Low,
        EffectHigh = estimate.High,
        PValue = estimate.PValue,
        LeastPValue = estimate.LeastPValue,
        Verdict = ChangeVerdict.Same,
    };

    private static SeriesChange Alone(SeriesSample sample, ChangeVerdict verdict) => new()
    {
        Metric = sample.Metric,
        LabelsJson = sample.LabelsJson,
        Kind = sample.Kind,
        Base = verdict == ChangeVerdict.Gone ? Typical(sample) : null,
        Head = verdict == ChangeVerdict.New ? Typical(sample) : null,
        BaseCount = verdict == ChangeVerdict.Gone ? sample.Values.Length : 0,
        HeadCount = verdict == ChangeVerdict.New ? sample.Values.Length : 0,
        Verdict = verdict,
    };

    private static double? Typical(SeriesSample sample)
    {
        if (sample.Values.IsEmpty)
        {
            return null;
        }

        double[] sorted = [.. sample.Values.Order()];
        return sample.Kind == SignalKind.Rate ? sorted.Average() : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A series that judges nothing is told, and takes no part in the adjustment of those that do.</summary>
    private static void Adjust(List<SeriesChange> changes, ComparisonOptions options)
    {
        foreach (var judges in new[] { true, false })
        {
            int[] tested = [.. Enumerable.Range(0, changes.Count).Where(i => changes[i].Verdict == ChangeVerdict.Same && (changes[i].Metric.BadDirection != BadDirection.Neither) == judges)];
            var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(i => changes[i].PValue)]);
            var judged = tested.Zip(adjusted, (i, p) => changes[i] with { AdjustedPValue = p, Verdict = VerdictOf(changes[i], p) }).ToArray();
            for (var i = 0; i < tested.Length; i++)
            {
                changes[tested[i]] = judged[i];
            }

            ChangeVerdict VerdictOf(SeriesChange change, double probability)
            {
                if (!(Math.Abs(change.Effect) >= options.MinimumEffect))
                {
                    return ChangeVerdict.Same;
                }

                // Nothing is the same only because there are too few numbers to say that it is not.
                var before = tested.Count(i => changes[i].PValue < change.LeastPValue);
                var couldCount = change.LeastPValue * tested.Length / (before + 1) <= options.FalseDiscoveryRate;
                return probability <= options.FalseDiscoveryRate ? Judge(change) : couldCount ? ChangeVerdict.Same : ChangeVerdict.TooLittle;
            }
        }
    }

    private static ChangeVerdict Judge(SeriesChange change) => change.Metric.BadDirection switch
    {
        BadDirection.Neither => ChangeVerdict.Changed,
        BadDirection.Up => change.Effect > 0 ? ChangeVerdict.Worse : ChangeVerdict.Better,
        BadDirection.Down => change.Effect < 0 ? ChangeVerdict.Worse : ChangeVerdict.Better,
        _ => ChangeVerdict.Worse,
    };
}
