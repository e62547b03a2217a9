using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// A histogram that is reported by name, with labels that its first use or its definition sets; made by <see cref="Metrics"/>.
/// Thread-safe.
/// </summary>
public sealed class DynamicHistogram
{
    internal static readonly DynamicHistogram None = new(null);

    internal DynamicHistogram(DynamicMetric<HistogramInstrument>? metric) => Metric = metric;

    internal DynamicMetric<HistogramInstrument>? Metric { get; }

    /// <summary>Records a value; one that is below zero, infinite or not a number is left out and counted as rejected.</summary>
    /// <remarks>Labels that are not those of the metric are told once, and such a measurement is left out; it never throws.</remarks>
    /// <param name="value">The value in the metric's unit.</param>
    /// <param name="labels">The labels, in any order.</param>
    public void Record(double value, params ReadOnlySpan<(string Key, LabelValue Value)> labels) =>
        new BoundHistogram(Metric?.ToRecord(labels)).Record(value);

    /// <summary>Makes a handle of one series, for code that records it often.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException">A key is malformed or given twice, or the keys are not those of the metric.</exception>
    public BoundHistogram With(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => new(Metric?.ToKeep(labels));
}
