using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>What a series saw in a range of time, divided into stretches: one number for each. Immutable, save for the distribution.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="LabelsJson">The series' labels as <see cref="Series.LabelsJson"/> writes them.</param>
/// <param name="Kind">Which number is taken.</param>
/// <param name="Values">The numbers in the metric's unit, of a <see cref="SignalKind.Rate"/> a second, in order of time.</param>
/// <param name="StretchMs">The length of a stretch, in milliseconds.</param>
/// <param name="Distribution">All values of a histogram or timer; <see langword="null"/> for others.</param>
public sealed record SeriesSample(
    MetricDefinition Metric, string LabelsJson, SignalKind Kind, ImmutableArray<double> Values, long StretchMs, ExponentialHistogram? Distribution);
