namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>The type that a generated part of a method stands in.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Types">The declarations of the containing types, outermost first, such as <c>partial class C&lt;T&gt;</c>.</param>
internal sealed record ContainerSpec(string Namespace, EquatableArray<string> Types);
