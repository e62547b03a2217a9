using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What could be better. It is for analyzers only, which know the tree, so that a file's own configuration counts.</summary>
internal sealed record Advice(DiagnosticDescriptor Rule, Location Place, string[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place, [.. Arguments]);
}
