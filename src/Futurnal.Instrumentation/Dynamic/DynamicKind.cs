using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>What sets the dynamic metrics of one method of <see cref="Metrics"/> apart.</summary>
/// <param name="Method">The method, for error messages.</param>
/// <param name="Type">The type of its metrics.</param>
/// <param name="Unit">The only unit it takes, or <see langword="null"/> where it takes any.</param>
/// <param name="Make">Makes an instrument of so many cells.</param>
/// <typeparam name="TInstrument">The kind of instrument.</typeparam>
internal sealed record DynamicKind<TInstrument>(
    string Method, MetricType Type, string? Unit, Func<MetricRegistry, MetricDefinition, int, TInstrument> Make)
    where TInstrument : Instrument
{
    /// <summary>Checks what a caller defines.</summary>
    /// <exception cref="ArgumentException">The definition's type or unit is not of this kind.</exception>
    public void Check(MetricDefinition definition)
    {
        if (!Takes(definition.Type))
        {
            throw new ArgumentException(
                $"Metric '{definition.Name}' is defined as a {definition.Type}; {Method} takes a definition of type {Type}.", nameof(definition));
        }

        if (Unit is not null && !string.Equals(definition.Unit, Unit, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"Metric '{definition.Name}' is defined with the unit '{definition.Unit}'; {Method} records in '{Unit}'.", nameof(definition));
        }
    }

    /// <summary>Makes the definition of a metric of which only the name is given: what is known of it stands, as far as it is of this kind.</summary>
    public MetricDefinition Define(string name, MetricDefinition? known, IEnumerable<string> keys) => new(
        name,
        known is not null && Takes(known.Type) ? known.Type : Type,
        known?.Category ?? MetricCategory.Application,
        Unit ?? known?.Unit ?? "1",
        known?.Description ?? "",
        known?.LabelKeys ?? keys,
        $"a call of {Method}");

    // A duration may belong to a built-in histogram.
    private bool Takes(MetricType type) => type == Type || (Type == MetricType.Timer && type == MetricType.Histogram);
}
