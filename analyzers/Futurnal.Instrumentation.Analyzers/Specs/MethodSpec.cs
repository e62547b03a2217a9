namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>What the attributes of one method ask for.</summary>
/// <param name="HolderName">The name of the generated class that holds the instruments.</param>
/// <param name="DisplayName">The method's name as people write it.</param>
/// <param name="AssemblyName">The assembly that declares it.</param>
/// <param name="FilePath">The source file that declares it; empty for a method of another assembly.</param>
/// <param name="Labels">All labels.</param>
/// <param name="Instruments">All metrics.</param>
/// <param name="ResultType">The full name of the result's type where the result is a label or a gauge's value; else empty.</param>
/// <param name="Typed">The declaration to implement, for a typed instrument.</param>
/// <param name="Warnings">The ids of warnings that its declaration and those of the types in it ask callers to acknowledge.</param>
internal sealed record MethodSpec(
    string HolderName,
    string DisplayName,
    string AssemblyName,
    string FilePath,
    EquatableArray<LabelSpec> Labels,
    EquatableArray<InstrumentSpec> Instruments,
    string ResultType,
    TypedInstrumentSpec? Typed,
    EquatableArray<string> Warnings)
{
    /// <summary>Gets where its histograms take their value from, if it has a body and any.</summary>
    public ValueSpec? Value { get; init; }

    /// <summary>Gets a value indicating whether each call ends on the thread it began on.</summary>
    public bool IsSynchronous { get; init; }

    /// <summary>Gets a value indicating whether it returns a sequence whose walks are recorded.</summary>
    public bool IsSequence { get; init; }

    /// <summary>Gets how it is read, where it is a member that each flush reads.</summary>
    public PolledSpec? Polled { get; init; }

    public bool UsesResult => ResultType.Length > 0;
}
