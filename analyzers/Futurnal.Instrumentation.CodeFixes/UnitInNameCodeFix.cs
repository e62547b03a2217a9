using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Takes the unit out of a metric's name, and sets it where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitInNameCodeFix)), Shared]
public sealed class UnitInNameCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT303"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.Attribute is not { } attribute
            || MetricArguments.Name(attribute) is not { } name
            || UnitInName.Find(name.Token.ValueText) is not { } found
            || BuiltInMetrics.Find(found.Rest) is not null)
        {
            return null;
        }

        var setsUnit = !MetricArguments.HasUnit(attribute) && !MetricArguments.IsTimer(attribute, place.Model, cancellationToken);
        return new Remedy(
            $"Rename to '{found.Rest}'" + (setsUnit ? $" and set Unit = \"{found.Unit}\"" : ""),
            "MoveUnit",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false)).ReplaceNode(attribute, (current, _) =>
            {
                var renamed = ((AttributeSyntax)current).WithText(MetricArguments.Name((AttributeSyntax)current)!, found.Rest);
                return setsUnit ? renamed.WithUnit(found.Unit) : renamed;
            }));
    }
}
