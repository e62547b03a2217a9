using Futurnal.Instrumentation;

namespace Futurnal.Cli.Reporting;

/// <summary>Mean and percentiles of a distribution, in the metric's unit.</summary>
internal sealed record Percentiles(double Mean, double P50, double P95, double P99)
{
    /// <summary>Merges the distributions of series into a new one; <see langword="null"/> where there is none.</summary>
    public static Percentiles? Of(IEnumerable<SeriesSummary> series)
    {
        var merged = new ExponentialHistogram();
        foreach (var distribution in series.Select(s => s.Distribution).OfType<ExponentialHistogram>())
        {
            merged.Merge(distribution);
        }

        return merged.Count == 0
            ? null
            : new Percentiles(merged.Mean, merged.Quantile(0.50), merged.Quantile(0.95), merged.Quantile(0.99));
    }
}
