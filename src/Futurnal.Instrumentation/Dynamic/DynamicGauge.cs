using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// A gauge that keeps the last value that is reported by name, with labels that its first use or its definition sets; made by <see cref="Metrics"/>.
/// Thread-safe.
/// </summary>
public sealed class DynamicGauge
{
    internal static readonly DynamicGauge None = new(null);

    internal DynamicGauge(DynamicMetric<GaugeInstrument>? metric) => Metric = metric;

    internal DynamicMetric<GaugeInstrument>? Metric { get; }

    /// <summary>Sets the value; one that is infinite or not a number is left out and counted as rejected.</summary>
    /// <remarks>Labels that are not those of the metric are told once, and such a measurement is left out; it never throws.</remarks>
    /// <param name="value">The value in the metric's unit.</param>
    /// <param name="labels">The labels, in any order.</param>
    public void Set(double value, params ReadOnlySpan<(string Key, LabelValue Value)> labels) =>
        new BoundGauge(Metric?.ToRecord(labels)).Set(value);

    /// <summary>Makes a handle of one series, for code that records it often.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException">A key is malformed or given twice, or the keys are not those of the metric.</exception>
    public BoundGauge With(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => new(Metric?.ToKeep(labels));
}
