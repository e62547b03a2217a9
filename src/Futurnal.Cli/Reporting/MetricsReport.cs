using System.Collections.Immutable;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Reporting;

/// <summary>What metrics saw, judged and put in order; knows nothing of where it was read from.</summary>
/// <param name="Gates">The quality gates.</param>
/// <param name="Metrics">The metrics, by category and name.</param>
internal sealed record MetricsReport(ImmutableArray<GateResult> Gates, ImmutableArray<MetricFigures> Metrics)
{
    /// <summary>Judges and orders the answer of a reader.</summary>
    public static MetricsReport From(IReadOnlyList<SeriesSummary> series, IEnumerable<QualityGate> declared) => new(
        [.. QualityGates.Evaluate(QualityGates.Merge(declared, []), series)],
        [
            .. series
                .GroupBy(s => s.Series.Metric.Name, StringComparer.Ordinal)
                .Select(MetricFigures.From)
                .OrderBy(m => Rank(m.Metric.Category))
                .ThenBy(m => m.Metric.Name, StringComparer.Ordinal),
        ]);

    // What applications add comes after the built-in taxonomy.
    private static int Rank(MetricCategory category) => category == MetricCategory.Application ? int.MaxValue : (int)category;
}
