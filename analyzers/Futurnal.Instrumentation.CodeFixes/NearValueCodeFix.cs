using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Replaces a literal by the declared value that differs from it in case or in one letter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearValueCodeFix)), Shared]
public sealed class NearValueCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT106"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.Expression is not { } value || ReportedWrites.At(value, place.Model, cancellationToken) is not [{ Slot: { } slot }, ..])
        {
            return null;
        }

        var near = new Dictionary<SyntaxNode, string>();
        foreach (var literal in ValueLeaves.Of(value).OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression) && !slot.Text.Values.Contains(l.Token.ValueText)))
        {
            if (LeakReport.NearestTo(literal.Token.ValueText, slot) is { } meant)
            {
                near.Add(literal, meant);
            }
        }

        if (near.Count == 0 || !ChangedValue.IsAccepted(value, Replaced(value, near), place.Model, cancellationToken))
        {
            return null;
        }

        return new Remedy(
            $"Replace by {string.Join(", ", near.Values.Distinct(StringComparer.Ordinal).Select(v => $"'{v}'"))}",
            "NearValue",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) =>
            {
                var editor = await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false);
                foreach (var pair in near)
                {
                    editor.ReplaceNode(pair.Key, Literal(pair.Value).WithTriviaFrom(pair.Key));
                }
            });
    }

    private static ExpressionSyntax Replaced(ExpressionSyntax value, Dictionary<SyntaxNode, string> near) =>
        value.ReplaceNodes(near.Keys, (literal, _) => Literal(near[literal]).WithTriviaFrom(literal));

    private static ExpressionSyntax Literal(string value) => SyntaxFactory.ParseExpression(Names.Literal(value));
}
