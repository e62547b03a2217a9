namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A label: its key, its closed values, and how a value becomes a position among them.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Values">The values; but for a constant, and a bool that is always there, the last is <c>other</c>, which of a hash is the only one that is known.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record LabelSpec(string Key, EquatableArray<string> Values, LabelSource Source)
{
    /// <summary>Gets the parameter's position, for <see cref="LabelSource.Parameter"/>.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>Gets the full name of the parameter's or the result's type; empty for a constant and the outcome.</summary>
    public string Type { get; init; } = "";

    public LabelLookup Lookup { get; init; }

    /// <summary>Gets the constants with their positions, for <see cref="LabelLookup.Cases"/>.</summary>
    public EquatableArray<LabelCase> Cases { get; init; }

    /// <summary>Gets the member that is the label, or <see langword="null"/> where it is the parameter or result itself.</summary>
    public MemberSpec? Member { get; init; }

    /// <summary>Gets a value indicating whether there may be no value.</summary>
    public bool CanBeNull { get; init; }

    /// <summary>Gets a value indicating whether the values are hashes, which are not known before the program runs.</summary>
    public bool IsHashed => Lookup == LabelLookup.Hash;

    /// <summary>Gets the position of <c>other</c>, where there is one.</summary>
    public int Other => Values.Count - 1;
}
