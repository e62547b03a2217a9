namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>What a metric is wherever it is declared: its name must mean this, and nothing else.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Type">What is measured, in words.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Combine">How values that are read together become one.</param>
/// <param name="Keys">The label keys in ordinal order.</param>
/// <param name="Description">What it tells; may be empty.</param>
internal sealed record DeclaredMetricSpec(string Name, string Type, string Unit, string Combine, EquatableArray<string> Keys, string Description)
{
    /// <summary>Gets the labels with their values, in the order of the keys. Of another assembly's metric they are not read.</summary>
    public EquatableArray<DeclaredLabelSpec> Labels { get; init; }

    /// <summary>Gets how it says that it is to be judged.</summary>
    public JudgingSpec Judging { get; init; } = JudgingSpec.None;

    public static DeclaredMetricSpec Of(MethodSpec method, InstrumentSpec instrument) => new(
        instrument.Name,
        TypeOf(instrument.Kind),
        instrument.Unit,
        instrument.Combine,
        instrument.Labels.Select(i => method.Labels[i].Key).OrderBy(k => k, StringComparer.Ordinal).ToEquatableArray(),
        instrument.Description)
    {
        Labels = instrument.Labels.Select(i => method.Labels[i]).Select(l => new DeclaredLabelSpec(l.Key, l.IsHashed ? default : l.Values)).ToEquatableArray(),
        Judging = instrument.Judging,
    };

    /// <summary>The type of a metric as messages name it.</summary>
    public static string TypeOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Timer => "timer",
        InstrumentKind.Counter => "counter",
        InstrumentKind.Histogram => "histogram",
        InstrumentKind.InFlight => "gauge of running calls",
        InstrumentKind.Polled => "gauge that is read",
        _ => "gauge",
    };

    /// <summary>Says how the same name was declared before, where that was in another way.</summary>
    public string? DifferenceFrom(DeclaredMetricSpec first)
    {
        if (Type != first.Type)
        {
            return $"as a {first.Type}, here as a {Type}";
        }

        if (Unit != first.Unit)
        {
            return $"with unit '{first.Unit}', here with '{Unit}'";
        }

        if (Combine != first.Combine)
        {
            return $"with Combine = {first.Combine}, here with {Combine}";
        }

        if (!Keys.Equals(first.Keys))
        {
            return $"with the label keys ({string.Join(", ", first.Keys)}), here with ({string.Join(", ", Keys)})";
        }

        if (Judging.DifferenceFrom(first.Judging) is { } difference)
        {
            return difference;
        }

        // One of the two would be shown, and which one would depend on what is loaded first.
        return Description != first.Description && Description.Length > 0 && first.Description.Length > 0
            ? $"described as \"{first.Description}\", here as \"{Description}\""
            : null;
    }
}
