using System.ComponentModel;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Makes the instruments of generated code; they report to <see cref="MetricRegistry.Shared"/>. Thread-safe.</summary>
/// <remarks>
/// An application makes its instruments while it starts, and what makes them is compiled just then, method by method. So there
/// are few methods on this way, and neither LINQ nor lambdas, nor instances of generic types over structs.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Instruments
{
    /// <summary>Makes a counter.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="unit">The unit in UCUM notation.</param>
    /// <param name="description">One sentence, or an empty text.</param>
    /// <param name="declaredBy">The declaring assembly's name.</param>
    /// <param name="dimensions">The labels, in the order in which cell indices count them.</param>
    /// <returns>The instrument.</returns>
    public static CounterInstrument Counter(string name, string unit, string description, string declaredBy, params LabelDimension[] dimensions)
    {
        var definition = Define(name, MetricType.Counter, unit, description, declaredBy, dimensions);
        var registry = MetricRegistry.Shared.Admit(ref definition);
        var made = new CounterInstrument(registry, definition, dimensions);
        registry.Add(made);
        return made;
    }

    /// <summary>Makes a gauge that keeps the last value.</summary>
    /// <inheritdoc cref="Counter"/>
    public static GaugeInstrument Gauge(string name, string unit, string description, string declaredBy, params LabelDimension[] dimensions)
    {
        var definition = Define(name, MetricType.Gauge, unit, description, declaredBy, dimensions);
        var registry = MetricRegistry.Shared.Admit(ref definition);
        var made = new GaugeInstrument(registry, definition, dimensions);
        registry.Add(made);
        return made;
    }

    /// <summary>Makes a gauge that tells how many calls are running.</summary>
    /// <inheritdoc cref="Counter"/>
    public static InFlightInstrument InFlight(string name, string unit, string description, string declaredBy, params LabelDimension[] dimensions)
    {
        var definition = Define(name, MetricType.Gauge, unit, description, declaredBy, dimensions);
        var registry = MetricRegistry.Shared.Admit(ref definition);
        var made = new InFlightInstrument(registry, definition, dimensions);
        registry.Add(made);
        return made;
    }

    /// <summary>Makes a gauge that each flush reads.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="unit">The unit in UCUM notation.</param>
    /// <param name="description">One sentence, or an empty text.</param>
    /// <param name="declaredBy">The declaring assembly's name.</param>
    /// <param name="combine">How several values of one flush become one.</param>
    /// <param name="dimensions">The labels, each with one value.</param>
    /// <returns>The instrument.</returns>
    public static PolledGaugeInstrument PolledGauge(
        string name, string unit, string description, string declaredBy, GaugeCombine combine, params LabelDimension[] dimensions) =>
        MetricRegistry.Shared.AttachPolled(Define(name, MetricType.Gauge, unit, description, declaredBy, dimensions), combine, dimensions);

    /// <summary>Runs an action when the next flush begins; for module initializers, which must not do more themselves.</summary>
    /// <param name="start">The action.</param>
    public static void AtNextFlush(Action start) => PendingPolls.Shared.Add(start);

    /// <summary>Makes a histogram of values.</summary>
    /// <inheritdoc cref="Counter"/>
    public static HistogramInstrument Histogram(string name, string unit, string description, string declaredBy, params LabelDimension[] dimensions) =>
        Distribution(Define(name, MetricType.Histogram, unit, description, declaredBy, dimensions), dimensions);

    /// <summary>Makes a histogram of durations in milliseconds.</summary>
    /// <inheritdoc cref="Counter"/>
    public static HistogramInstrument Timer(string name, string unit, string description, string declaredBy, params LabelDimension[] dimensions) =>
        Distribution(Define(name, MetricType.Timer, unit, description, declaredBy, dimensions), dimensions);

    /// <summary>Makes a histogram of durations in milliseconds that counts every call and clocks one in some.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="unit">The unit in UCUM notation.</param>
    /// <param name="description">One sentence, or an empty text.</param>
    /// <param name="declaredBy">The declaring assembly's name.</param>
    /// <param name="sampleEvery">One call in so many is clocked; 1 or above.</param>
    /// <param name="dimensions">The labels, in the order in which cell indices count them.</param>
    /// <returns>The instrument.</returns>
    public static HistogramInstrument SampledTimer(
        string name, string unit, string description, string declaredBy, int sampleEvery, params LabelDimension[] dimensions) =>
        Distribution(Define(name, MetricType.Timer, unit, description, declaredBy, dimensions), dimensions, sampleEvery);

    /// <summary>Lets an instrument's metric declare how it is to be judged. What its other instruments declared before stays.</summary>
    /// <typeparam name="TInstrument">The kind of instrument.</typeparam>
    /// <param name="instrument">The instrument.</param>
    /// <param name="budgets">What it will keep to.</param>
    /// <param name="bad">On which side of its usual values it is in trouble; <see langword="null"/> where that is not said.</param>
    /// <returns>The instrument.</returns>
    public static TInstrument Judged<TInstrument>(TInstrument instrument, MetricBudgets budgets, BadDirection? bad)
        where TInstrument : Instrument
    {
        ArgumentNullException.ThrowIfNull(instrument);
        instrument.Definition.Adopt(new JudgedBy(bad, budgets));
        return instrument;
    }

    private static HistogramInstrument Distribution(MetricDefinition definition, LabelDimension[] dimensions, int sampleEvery = 1)
    {
        var registry = MetricRegistry.Shared.Admit(ref definition);
        var made = new HistogramInstrument(registry, definition, dimensions, sampleEvery);
        registry.Add(made);
        return made;
    }

    internal static MetricDefinition Define(string name, MetricType type, string unit, string description, string declaredBy, IEnumerable<string> keys)
    {
        var builtIn = BuiltInMetrics.Find(name);
        return MetricDefinition.OfAnyUnit(
            name,
            type is MetricType.Timer && builtIn is not null ? builtIn.Type : type,
            builtIn?.Category ?? MetricCategory.Application,
            unit,
            builtIn?.Description ?? description,
            keys,
            declaredBy);
    }

    private static MetricDefinition Define(
        string name, MetricType type, string unit, string description, string declaredBy, LabelDimension[] dimensions)
    {
        var keys = new string[dimensions.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = dimensions[i].Key;
        }

        return Define(name, type, unit, description, declaredBy, keys);
    }
}
