namespace Futurnal.Instrumentation.Baselines;

/// <summary>What metrics saw in a stretch of time, as gates ask for it.</summary>
/// <param name="series">The series of any metrics.</param>
/// <param name="seconds">How long they were watched; <see langword="null"/> where that is not known.</param>
internal sealed class GateData(IEnumerable<SeriesSummary> series, double? seconds)
{
    private readonly ILookup<string, SeriesSummary> _byMetric = series.ToLookup(s => s.Series.Metric.Name, StringComparer.Ordinal);

    /// <summary>Gets how long the series were watched.</summary>
    public double? Seconds { get; } = seconds;

    /// <summary>Gets the series of a metric; none where nothing was recorded.</summary>
    public IEnumerable<SeriesSummary> Of(string metric) => _byMetric[metric];
}
