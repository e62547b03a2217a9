using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A diagnostic without the syntax tree it belongs to.</summary>
internal sealed record DiagnosticSpec(
    string Id, string FilePath, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticSpec At(DiagnosticDescriptor rule, Location location, params string[] arguments) =>
        new(rule.Id, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rules.RuleCatalog.ById(Id),
        FilePath.Length == 0 ? Location.None : Location.Create(FilePath, Span, Lines),
        [.. Arguments]);
}
