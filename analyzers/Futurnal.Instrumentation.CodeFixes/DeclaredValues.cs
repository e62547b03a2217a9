using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Finds the [LabelValues] that restrict a slot, and those of the members that stand for it or that it stands for.</summary>
internal static class DeclaredValues
{
    /// <summary>The attributes, or <see langword="null"/> where one is not in source or lists its values in a way that nothing can be added to.</summary>
    public static async Task<IReadOnlyList<(DocumentId Document, AttributeSyntax Attribute, string[] Values)>?> FindAsync(ISymbol slot, Solution solution, CancellationToken cancellationToken)
    {
        var found = new List<(DocumentId, AttributeSyntax, string[])>();
        foreach (var data in (await AllAsync(slot, solution, cancellationToken).ConfigureAwait(false)).SelectMany(Attributes))
        {
            if (data.ApplicationSyntaxReference is not { } reference
                || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not AttributeSyntax attribute
                || solution.GetDocument(attribute.SyntaxTree) is not { } document
                || document is SourceGeneratedDocument
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || attribute.ArgumentList?.Arguments.All(a => a.NameColon is null && model.GetTypeInfo(a.Expression, cancellationToken).Type?.SpecialType == SpecialType.System_String) == false)
            {
                return null;
            }

            if (!found.Any(f => f.Item2 == attribute))
            {
                found.Add((document.Id, attribute, LabelValuesRules.Values(data)));
            }
        }

        return found;
    }

    private static async Task<IEnumerable<ISymbol>> AllAsync(ISymbol slot, Solution solution, CancellationToken cancellationToken)
    {
        var member = slot is IParameterSymbol { ContainingSymbol: { } owner } ? owner : slot;
        var all = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ISymbol>([member]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (all.Add(next) && next.ContainingType is { } type)
            {
                var below = type.TypeKind == TypeKind.Interface
                    ? await SymbolFinder.FindImplementationsAsync(next, solution, cancellationToken: cancellationToken).ConfigureAwait(false)
                    : await SymbolFinder.FindOverridesAsync(next, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
                foreach (var related in SlotRelations.MembersOf(next).Concat(below))
                {
                    open.Push(related);
                }
            }
        }

        return slot is IParameterSymbol { Ordinal: var ordinal } ? all.Select(m => SlotRelations.ParameterOf(m, ordinal)).OfType<ISymbol>() : all;
    }

    private static IEnumerable<AttributeData> Attributes(ISymbol slot)
    {
        var own = slot is IMethodSymbol method ? method.GetReturnTypeAttributes() : slot.GetAttributes();
        return own.Concat(slot is IPropertySymbol { SetMethod.Parameters: [.., var value] } ? value.GetAttributes() : []).Where(a => a.Is(AttributeNames.LabelValues));
    }
}
