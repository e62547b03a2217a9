using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A diagnostic without the syntax tree it belongs to.</summary>
/// <param name="Id">The rule.</param>
/// <param name="FilePath">The source file.</param>
/// <param name="Span">The place in its text.</param>
/// <param name="Lines">The same in lines.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record DiagnosticSpec(
    string Id, string FilePath, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    /// <summary>Gets where a line directive says that the place is; else the file itself.</summary>
    public string ShownPath { get; init; } = FilePath;

    public LinePositionSpan ShownLines { get; init; } = Lines;

    public static DiagnosticSpec At(DiagnosticDescriptor rule, Location location, params string[] arguments)
    {
        var mapped = location.GetMappedLineSpan();
        var spec = new DiagnosticSpec(rule.Id, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, arguments.ToEquatableArray());
        return mapped.HasMappedPath ? spec with { ShownPath = mapped.Path, ShownLines = mapped.Span } : spec;
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rules.RuleCatalog.ById(Id),
        FilePath.Length == 0 ? Location.None
            : ShownPath == FilePath ? Location.Create(FilePath, Span, Lines)
            : Location.Create(FilePath, Span, Lines, ShownPath, ShownLines),
        [.. Arguments]);
}
