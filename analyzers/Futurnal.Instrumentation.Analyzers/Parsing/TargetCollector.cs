using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the members with instrument attributes in a compilation.</summary>
internal sealed class TargetCollector(Compilation compilation, IEnumerable<string> globalAliases, CancellationToken cancellationToken)
{
    private readonly string[] _names = [.. AttributeNames.ShortInstruments, .. globalAliases];

    /// <summary>The members whose first instrument attribute stands in the tree, in the order of the text.</summary>
    public EquatableArray<TargetSpec> Collect(SyntaxTree tree, TreeIndex index)
    {
        var targets = new List<TargetSpec>();
        SemanticModel? model = null;
        foreach (var attribute in index.AttributesNamed(new HashSet<string>(_names.Concat(index.Aliases), StringComparer.Ordinal)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            foreach (var owner in OwnersOf(attribute, model).Select(Definition))
            {
                if (owner is IMethodSymbol method && IsFirst(attribute, method.InstrumentAttributes()))
                {
                    targets.Add(TargetParser.Parse(method, compilation, cancellationToken));
                }
                else if (IsFirst(attribute, owner.PollAttributes()))
                {
                    targets.Add(PolledParser.Parse(owner, compilation, cancellationToken));
                }
            }
        }

        return targets.ToEquatableArray();
    }

    private IEnumerable<ISymbol> OwnersOf(AttributeSyntax attribute, SemanticModel model)
    {
        var symbols = attribute.Parent?.Parent switch
        {
            LambdaExpressionSyntax lambda => [model.GetSymbolInfo(lambda, cancellationToken).Symbol],
            FieldDeclarationSyntax fields => fields.Declaration.Variables.Select(v => model.GetDeclaredSymbol(v, cancellationToken)),
            { } declaration => [model.GetDeclaredSymbol(declaration, cancellationToken)],
            null => Array.Empty<ISymbol?>(),
        };
        return symbols.Where(s => s is IMethodSymbol or IPropertySymbol or IFieldSymbol)!;
    }

    private static ISymbol Definition(ISymbol member) => member switch
    {
        IMethodSymbol method => InstrumentedSlot.Definition(method),
        IPropertySymbol property => property.PartialDefinitionPart ?? property,
        _ => member,
    };

    /// <summary>A member is parsed once, for the first of its attributes of a sort.</summary>
    private static bool IsFirst(AttributeSyntax attribute, IEnumerable<AttributeData> attributes) =>
        attributes.FirstOrDefault()?.ApplicationSyntaxReference is { } first
        && first.SyntaxTree == attribute.SyntaxTree
        && first.Span == attribute.Span;
}
