using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the methods with instrument attributes in a compilation.</summary>
internal sealed class TargetCollector(Compilation compilation, IEnumerable<string> globalAliases, CancellationToken cancellationToken)
{
    private readonly string[] _names = [.. AttributeNames.ShortInstruments, .. globalAliases];

    /// <summary>The methods whose first instrument attribute stands in the tree, in the order of the text.</summary>
    public EquatableArray<TargetSpec> Collect(SyntaxTree tree, TreeIndex index)
    {
        var targets = new List<TargetSpec>();
        SemanticModel? model = null;
        foreach (var attribute in index.AttributesNamed(new HashSet<string>(_names.Concat(index.Aliases), StringComparer.Ordinal)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            if (OwnerOf(attribute, model) is { } method && IsFirst(attribute, method))
            {
                targets.Add(TargetParser.Parse(InstrumentedSlot.Definition(method), compilation, cancellationToken));
            }
        }

        return targets.ToEquatableArray();
    }

    private IMethodSymbol? OwnerOf(AttributeSyntax attribute, SemanticModel model) => attribute.Parent?.Parent switch
    {
        LambdaExpressionSyntax lambda => model.GetSymbolInfo(lambda, cancellationToken).Symbol as IMethodSymbol,
        { } declaration => model.GetDeclaredSymbol(declaration, cancellationToken) as IMethodSymbol,
        null => null,
    };

    /// <summary>A method is parsed once, for the first of its instrument attributes.</summary>
    private static bool IsFirst(AttributeSyntax attribute, IMethodSymbol method) =>
        method.InstrumentAttributes().FirstOrDefault()?.ApplicationSyntaxReference is { } first
        && first.SyntaxTree == attribute.SyntaxTree
        && first.Span == attribute.Span;
}
