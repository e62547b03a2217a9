namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>An <c>[UnsafeAccessor]</c> for a method that generated code may not call by name.</summary>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="Target">The declaration of the accessor's first parameter.</param>
internal sealed record AccessorSpec(bool IsStatic, string Target);
