namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>What parsing a method's attributes gave: a spec where nothing is wrong with them, else what is wrong; and for each of its metrics where a conflict with another is to be told.</summary>
internal sealed record TargetSpec(string MethodName, MethodSpec? Method, EquatableArray<DiagnosticSpec> Diagnostics, EquatableArray<DiagnosticSpec> Places)
{
    /// <summary>Its implementing part, where the generator writes that.</summary>
    public CoreSpec? Core { get; init; }

    /// <summary>Its declaration and its builder, where the generator writes those.</summary>
    public BuilderSpec? Builder { get; init; }
}
