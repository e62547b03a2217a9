using Futurnal.Instrumentation;

namespace Futurnal.Cli.Status;

/// <summary>A series, in <see cref="StatusDocument"/>; mean and percentiles are of distributions only.</summary>
internal sealed record SeriesDocument(
    string Metric,
    MetricCategory Category,
    MetricType Type,
    string Unit,
    IReadOnlyDictionary<string, string> Labels,
    long Count,
    double? Sum,
    double? Min,
    double? Max,
    double? Last,
    long LastMs,
    double? Mean,
    double? P50,
    double? P95,
    double? P99);
