using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// A timer that is reported by name, with labels that its first use or its definition sets; made by <see cref="Metrics"/>.
/// Thread-safe.
/// </summary>
public sealed class DynamicTimer
{
    internal static readonly DynamicTimer None = new(null);

    internal DynamicTimer(DynamicMetric<HistogramInstrument>? metric) => Metric = metric;

    internal DynamicMetric<HistogramInstrument>? Metric { get; }

    /// <summary>Records a duration in milliseconds; one below zero is left out and counted as rejected.</summary>
    /// <remarks>Labels that are not those of the metric are told once, and such a measurement is left out; it never throws.</remarks>
    /// <param name="duration">The duration.</param>
    /// <param name="labels">The labels, in any order.</param>
    public void Record(TimeSpan duration, params ReadOnlySpan<(string Key, LabelValue Value)> labels) =>
        new BoundTimer(Metric?.ToRecord(labels)).Record(duration);

    /// <summary>Begins a measurement that ends, and is recorded, when what is returned is disposed.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <returns>The running measurement; to be disposed once, on any thread.</returns>
    public TimerScope Start(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => new(Metric?.ToRecord(labels));

    /// <summary>Makes a handle of one series, for code that records it often.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException">A key is malformed or given twice, or the keys are not those of the metric.</exception>
    public BoundTimer With(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => new(Metric?.ToKeep(labels));
}
