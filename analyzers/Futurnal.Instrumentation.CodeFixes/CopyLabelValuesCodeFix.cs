using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Repeats a restriction at the interface or base members that the restricted one is reached through.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyLabelValuesCodeFix)), Shared]
public sealed class CopyLabelValuesCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT107"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        var slots = CompilationCode.Of(place.Model.Compilation).Slots;
        var copies = new List<LabelValuesCopy>();
        foreach (var (own, other) in PairsAt(place, cancellationToken))
        {
            if (slots.Of(own) is not { } restriction)
            {
                continue;
            }

            if (slots.Of(other) is { } promised)
            {
                // Which of two lists is right, the user has to say.
                if (!restriction.Holds(promised) || !promised.Holds(restriction))
                {
                    return null;
                }
            }
            else if (await LabelValuesCopy.FindAsync(other, restriction.Values, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false) is { } copy)
            {
                copies.Add(copy);
            }
            else
            {
                return null;
            }
        }

        return copies.Count == 0 ? null : new Remedy(
            $"Copy [LabelValues] to {string.Join(", ", copies.Select(c => $"'{c.Shown}'").Distinct(StringComparer.Ordinal))}",
            "CopyLabelValues",
            string.Join(" ", copies.Select(c => $"{c.Document}:{c.Declaration.Span}")),
            async (solution, c) =>
            {
                foreach (var copy in copies)
                {
                    copy.Apply(await solution.GetDocumentEditorAsync(copy.Document, c).ConfigureAwait(false));
                }
            });
    }

    /// <summary>What is declared at the place, and what it is reached through.</summary>
    private static IEnumerable<(ISymbol Own, ISymbol Other)> PairsAt(ReportedPlace place, CancellationToken cancellationToken)
    {
        var token = place.Root.FindToken(place.Span.Start);
        return token.Span != place.Span || !token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is null or ExpressionSyntax ? []
            : place.Model.GetDeclaredSymbol(token.Parent, cancellationToken) switch
            {
                IParameterSymbol parameter => SlotRelations.BasesOf(parameter).Select(b => ((ISymbol)parameter, b)),
                IPropertySymbol property => SlotRelations.MembersOf(RestrictedSlots.Definition(property)).Select(b => ((ISymbol)property, b)),
                INamedTypeSymbol type => SlotRelations.Inherited(type).SelectMany(p => Inputs(p.Member, p.Slot)),
                _ => [],
            };
    }

    /// <summary>What can be written through a member: its parameters, and the value of a property.</summary>
    private static IEnumerable<(ISymbol Own, ISymbol Other)> Inputs(ISymbol member, ISymbol slot)
    {
        var parameters = member is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)member).Parameters;
        var pairs = parameters.Select(p => ((ISymbol)p, SlotRelations.ParameterOf(slot, p.Ordinal)!)).Where(p => p.Item2 is not null);
        return slot is IPropertySymbol { SetMethod: not null } ? pairs.Append((member, slot)) : pairs;
    }
}
