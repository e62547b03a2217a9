using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>A place in the final compilation that reaches an instrumented method.</summary>
/// <param name="Method">The method as used there; <see langword="null"/> where only its name is known.</param>
/// <param name="Name">The method as messages show it.</param>
/// <param name="Place">Where it is used.</param>
/// <param name="Escape">Why no wrapper takes the use, in words that follow "is not recorded: "; <see langword="null"/> where one does.</param>
internal sealed record InstrumentedUse(IMethodSymbol? Method, string Name, SyntaxNode Place, string? Escape);
