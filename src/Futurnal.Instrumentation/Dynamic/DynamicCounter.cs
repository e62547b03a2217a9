using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// A counter that is reported by name, with labels that its first use or its definition sets; made by <see cref="Metrics"/>.
/// Thread-safe.
/// </summary>
public sealed class DynamicCounter
{
    internal static readonly DynamicCounter None = new(null);

    internal DynamicCounter(DynamicMetric<CounterInstrument>? metric) => Metric = metric;

    internal DynamicMetric<CounterInstrument>? Metric { get; }

    /// <summary>Adds an amount; one below zero is left out and counted as rejected, since a counter only rises.</summary>
    /// <remarks>Labels that are not those of the metric are told once, and such a measurement is left out; it never throws.</remarks>
    /// <param name="amount">The amount, zero or above.</param>
    /// <param name="labels">The labels, in any order.</param>
    public void Add(long amount, params ReadOnlySpan<(string Key, LabelValue Value)> labels) =>
        new BoundCounter(Metric?.ToRecord(labels)).Add(amount);

    /// <summary>Makes a handle of one series, for code that records it often.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException">A key is malformed or given twice, or the keys are not those of the metric.</exception>
    public BoundCounter With(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => new(Metric?.ToKeep(labels));
}
