using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes the core that a partial method without a body lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCoreCodeFix)), Shared]
public sealed class MissingCoreCodeFix : RemedyCodeFix
{
    private const string Exception = "NotImplementedException";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT401"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.AttributedMethod(cancellationToken) is not var (declaration, method)
            || !MethodForms.IsBodiless(method)
            || MethodForms.IsTyped(method)
            || MethodForms.CoresOf(method).Any()
            || !MethodForms.IsCoreNameFree(method))
        {
            return null;
        }

        var exception = place.Model.NameAt(declaration.SpanStart, "System", Exception);
        return new Remedy(
            $"Write '{MethodForms.CoreNameOf(method)}', the core of '{method.Name}'",
            "MissingCore",
            $"{place.Document.Id}:{declaration.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                .InsertAfter(declaration, new CoreSplit(declaration, method).EmptyCore(exception)));
    }
}
