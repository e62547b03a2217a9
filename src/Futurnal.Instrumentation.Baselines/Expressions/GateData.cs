namespace Futurnal.Instrumentation.Baselines;

/// <summary>What metrics saw in a stretch of time, as gates ask for it.</summary>
/// <param name="series">The series of any metrics.</param>
/// <param name="rising">What they saw in the time that <paramref name="seconds"/> tells, for rates.</param>
/// <param name="seconds">How long they were watched; <see langword="null"/> where that is not known.</param>
internal sealed class GateData(IEnumerable<SeriesSummary> series, IEnumerable<SeriesSummary> rising, double? seconds)
{
    private readonly ILookup<string, SeriesSummary> _byMetric = series.ToLookup(s => s.Series.Metric.Name, StringComparer.Ordinal);
    private readonly ILookup<string, SeriesSummary> _rising = rising.ToLookup(s => s.Series.Metric.Name, StringComparer.Ordinal);

    /// <summary>Gets the series of a metric; none where nothing was recorded.</summary>
    public IEnumerable<SeriesSummary> Of(string metric) => _byMetric[metric];

    /// <summary>Computes a statistic over those series of a metric that are wanted; <see langword="null"/> where there is nothing to compute it from.</summary>
    public double? Compute(MetricStatistic statistic, string metric, Func<Series, bool> isWanted)
    {
        var found = Of(metric).Where(s => isWanted(s.Series));
        return statistic == MetricStatistic.Rate ? Rate(found, _rising[metric].Where(s => isWanted(s.Series))) : SeriesStatistics.Compute(statistic, found, seconds);
    }

    /// <summary>Gets a value indicating whether rates can be told.</summary>
    public bool HasRates => seconds > 0;

    /// <summary>What was recorded, but not while somebody watched, did not rise then.</summary>
    private double? Rate(IEnumerable<SeriesSummary> found, IEnumerable<SeriesSummary> rising) =>
        SeriesStatistics.Compute(MetricStatistic.Rate, found, seconds) is null ? null : SeriesStatistics.Compute(MetricStatistic.Rate, rising, seconds) ?? 0;
}
