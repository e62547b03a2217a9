using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes a unit as UCUM does, where it is plain which one is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownUnitCodeFix)), Shared]
public sealed class UnknownUnitCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT305"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place));

    private static Remedy? Find(ReportedPlace place) =>
        place.Attribute is not { } attribute
        || MetricArguments.Unit(attribute) is not { } unit
        || MetricUnits.WhyNot(unit.Token.ValueText) is null
        || MetricUnits.Suggest(unit.Token.ValueText) is not { } fit
            ? null
            : new Remedy(
                $"Use the unit '{fit}'",
                "UseUnit",
                $"{place.Document.Id}:{place.Span}",
                async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                    .ReplaceNode(attribute, (current, _) => ((AttributeSyntax)current).WithText(MetricArguments.Unit((AttributeSyntax)current)!, fit)));
}
