namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A label of a metric, with all values that code can give it; none where they are hashes.</summary>
internal sealed record DeclaredLabelSpec(string Key, EquatableArray<string> Values);
