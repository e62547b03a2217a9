namespace Futurnal.Instrumentation.Baselines;

/// <summary>One number over all series of a metric.</summary>
internal static class SeriesStatistics
{
    /// <summary>Computes a statistic, or <see langword="null"/> where no series has anything to compute it from.</summary>
    /// <param name="statistic">Which.</param>
    /// <param name="series">The series. Their distributions stay as they are.</param>
    /// <param name="seconds">How long the series were watched; <see langword="null"/> or not above zero where that is not known, and there is no rate then.</param>
    public static double? Compute(MetricStatistic statistic, IEnumerable<SeriesSummary> series, double? seconds) => statistic switch
    {
        MetricStatistic.Mean => Mean(series),
        MetricStatistic.MeanOverPhases => MeanOverPhases(series),
        MetricStatistic.Maximum => series.Where(s => double.IsFinite(s.Max)).Max(s => (double?)s.Max),
        MetricStatistic.Minimum => series.Where(s => double.IsFinite(s.Min)).Min(s => (double?)s.Min),
        MetricStatistic.Latest => Latest(series),
        MetricStatistic.P50 => Quantile(0.50, series),
        MetricStatistic.P95 => Quantile(0.95, series),
        MetricStatistic.P99 => Quantile(0.99, series),
        MetricStatistic.Sum => Total(series)?.Sum,
        MetricStatistic.Count => Total(series)?.Count,
        MetricStatistic.Rate => seconds > 0 ? Total(series)?.Sum / seconds : null,
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "This statistic is not known."),
    };

    private static (double Sum, long Count)? Total(IEnumerable<SeriesSummary> series)
    {
        var sum = 0.0;
        var count = 0L;
        foreach (var summary in series.Where(s => s.Count > 0 && double.IsFinite(s.Sum)))
        {
            sum += summary.Sum;
            count += summary.Count;
        }

        return count == 0 ? null : (sum, count);
    }

    private static double? Mean(IEnumerable<SeriesSummary> series) => Total(series) is var (sum, count) ? sum / count : null;

    private static double? MeanOverPhases(IEnumerable<SeriesSummary> series)
    {
        var means = series.GroupBy(PhaseOf).Select(Mean).OfType<double>().ToArray();
        return means.Length == 0 ? null : means.Sum();
    }

    private static string? PhaseOf(SeriesSummary summary) =>
        summary.Series.Labels.Where(l => l.Key == "phase").Select(l => l.Value).FirstOrDefault();

    private static double? Latest(IEnumerable<SeriesSummary> series) =>
        series.Where(s => double.IsFinite(s.Last))
            .OrderByDescending(s => s.LastTimestampMs)
            .ThenByDescending(s => s.Last)
            .FirstOrDefault()?.Last;

    private static double? Quantile(double q, IEnumerable<SeriesSummary> series)
    {
        var merged = new ExponentialHistogram();
        foreach (var summary in series)
        {
            if (summary.Distribution is { } distribution)
            {
                merged.Merge(distribution);
            }
        }

        return merged.Count == 0 ? null : merged.Quantile(q);
    }
}
