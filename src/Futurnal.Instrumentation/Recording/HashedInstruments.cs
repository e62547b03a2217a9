using System.ComponentModel;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Makes the instruments of generated code whose metrics have hashed labels; they report to <see cref="MetricRegistry.Shared"/>. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HashedInstruments
{
    /// <summary>Makes a counter.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="unit">The unit in UCUM notation.</param>
    /// <param name="description">One sentence, or an empty text.</param>
    /// <param name="declaredBy">The declaring assembly's name.</param>
    /// <param name="hashed">The keys of the hashed labels.</param>
    /// <param name="dimensions">The other labels, in the order in which cell indices count them.</param>
    /// <returns>The instrument.</returns>
    public static HashedInstrument<CounterInstrument> Counter(
        string name, string unit, string description, string declaredBy, string[] hashed, params LabelDimension[] dimensions) =>
        Make(name, MetricType.Counter, unit, description, declaredBy, hashed, dimensions, static (registry, metric, all) => new CounterInstrument(registry, metric, all));

    /// <summary>Makes a gauge that keeps the last value.</summary>
    /// <inheritdoc cref="Counter"/>
    public static HashedInstrument<GaugeInstrument> Gauge(
        string name, string unit, string description, string declaredBy, string[] hashed, params LabelDimension[] dimensions) =>
        Make(name, MetricType.Gauge, unit, description, declaredBy, hashed, dimensions, static (registry, metric, all) => new GaugeInstrument(registry, metric, all));

    /// <summary>Makes a gauge that tells how many calls are running.</summary>
    /// <inheritdoc cref="Counter"/>
    public static HashedInstrument<InFlightInstrument> InFlight(
        string name, string unit, string description, string declaredBy, string[] hashed, params LabelDimension[] dimensions) =>
        Make(name, MetricType.Gauge, unit, description, declaredBy, hashed, dimensions, static (registry, metric, all) => new InFlightInstrument(registry, metric, all));

    /// <summary>Makes a histogram of values.</summary>
    /// <inheritdoc cref="Counter"/>
    public static HashedInstrument<HistogramInstrument> Histogram(
        string name, string unit, string description, string declaredBy, string[] hashed, params LabelDimension[] dimensions) =>
        Make(name, MetricType.Histogram, unit, description, declaredBy, hashed, dimensions, static (registry, metric, all) => new HistogramInstrument(registry, metric, all));

    /// <summary>Makes a histogram of durations in milliseconds that counts every call and clocks one in some.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="unit">The unit in UCUM notation.</param>
    /// <param name="description">One sentence, or an empty text.</param>
    /// <param name="declaredBy">The declaring assembly's name.</param>
    /// <param name="sampleEvery">One call in so many is clocked; 1 or above.</param>
    /// <param name="hashed">The keys of the hashed labels.</param>
    /// <param name="dimensions">The other labels, in the order in which cell indices count them.</param>
    /// <returns>The instrument.</returns>
    public static HashedInstrument<HistogramInstrument> Timer(
        string name, string unit, string description, string declaredBy, int sampleEvery, string[] hashed, params LabelDimension[] dimensions)
    {
        var shape = new SampledShape();
        return Make(name, MetricType.Timer, unit, description, declaredBy, hashed, dimensions, (registry, metric, all) => new HistogramInstrument(registry, metric, all, sampleEvery, shape));
    }

    /// <summary>Lets an instrument's metric declare how it is to be judged. What its other instruments declared before stays.</summary>
    /// <typeparam name="TInstrument">The kind of instrument.</typeparam>
    /// <param name="instrument">The instrument.</param>
    /// <param name="budgets">What it will keep to.</param>
    /// <param name="bad">On which side of its usual values it is in trouble; <see langword="null"/> where that is not said.</param>
    /// <returns>The instrument.</returns>
    public static HashedInstrument<TInstrument> Judged<TInstrument>(HashedInstrument<TInstrument> instrument, MetricBudgets budgets, BadDirection? bad)
        where TInstrument : Instrument
    {
        ArgumentNullException.ThrowIfNull(instrument);
        instrument.Definition.Adopt(new JudgedBy(bad, budgets));
        return instrument;
    }

    private static HashedInstrument<TInstrument> Make<TInstrument>(
        string name,
        MetricType type,
        string unit,
        string description,
        string declaredBy,
        string[] hashed,
        LabelDimension[] dimensions,
        Func<MetricRegistry, MetricDefinition, LabelDimension[], TInstrument> make)
        where TInstrument : Instrument =>
        MetricRegistry.Shared.AttachHashed(
            Instruments.Define(name, type, unit, description, declaredBy, [.. hashed, .. dimensions.Select(d => d.Key)]), hashed, dimensions, make);
}
