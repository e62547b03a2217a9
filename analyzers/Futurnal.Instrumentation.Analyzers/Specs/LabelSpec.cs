namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A label: its key, its closed values, and how a value becomes a position among them.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Values">The values; but for a constant or a bool the last is <c>other</c>.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Ordinal">The parameter's position, for <see cref="LabelSource.Parameter"/>.</param>
/// <param name="Type">The full name of the enum or bool; empty for a constant and the outcome.</param>
/// <param name="IsDense">Whether the enum's values are 0, 1, 2 … and stand for the positions 0, 1, 2 …</param>
/// <param name="Cases">An enum's members, each with its position; empty where dense.</param>
internal sealed record LabelSpec(
    string Key,
    EquatableArray<string> Values,
    LabelSource Source,
    int Ordinal,
    string Type,
    bool IsDense,
    EquatableArray<LabelCase> Cases);
