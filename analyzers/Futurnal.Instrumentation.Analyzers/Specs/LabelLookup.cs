namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>How a value becomes a position among a label's values.</summary>
internal enum LabelLookup
{
    /// <summary>It needs none: a constant, or how the call ended.</summary>
    None,

    /// <summary>False and true are the positions 0 and 1.</summary>
    Boolean,

    /// <summary>The values 0, 1, 2 … of an enum stand for the positions 0, 1, 2 …</summary>
    Dense,

    /// <summary>Each has a case; what has none is <c>other</c>.</summary>
    Cases,

    /// <summary>A hash has no position: its cells are found when the program runs.</summary>
    Hash,
}
