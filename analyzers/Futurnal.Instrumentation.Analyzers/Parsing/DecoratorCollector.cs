using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the interfaces of a compilation that ask for a decorator.</summary>
internal sealed class DecoratorCollector(Compilation compilation, IEnumerable<string> globalAliases, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _names = new([.. AttributeNames.ShortDecorators, .. globalAliases], StringComparer.Ordinal);

    /// <summary>Those whose attribute stands in the tree, in the order of the text.</summary>
    public EquatableArray<DecoratorTargetSpec> Collect(SyntaxTree tree, TreeIndex index)
    {
        var targets = new List<DecoratorTargetSpec>();
        SemanticModel? model = null;
        foreach (var attribute in index.AttributesNamed(_names))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attribute.Parent?.Parent is not InterfaceDeclarationSyntax declaration)
            {
                continue;
            }

            model ??= compilation.GetSemanticModel(tree);
            if (model.GetDeclaredSymbol(declaration, cancellationToken) is { } type
                && type.GetAttributes().Any(a => a.Is(AttributeNames.GenerateDecorator) && IsWrittenAs(a, attribute)))
            {
                targets.Add(new DecoratorParser(type, compilation, cancellationToken).Parse(attribute.GetLocation()));
            }
        }

        return targets.ToEquatableArray();
    }

    private static bool IsWrittenAs(AttributeData data, AttributeSyntax attribute) =>
        data.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span;
}
