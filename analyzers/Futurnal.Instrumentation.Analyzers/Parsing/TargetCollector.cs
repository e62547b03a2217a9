using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the members with instrument attributes in a compilation.</summary>
internal sealed class TargetCollector(Compilation compilation, IEnumerable<string> globalAliases, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _names = new([.. AttributeNames.ShortInstruments, .. globalAliases], StringComparer.Ordinal);

    /// <summary>Gets what the methods collected so far ask for; <see langword="null"/> for one with a mistake.</summary>
    public Dictionary<IMethodSymbol, MethodSpec?> Specs { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The members whose first instrument attribute stands in the tree, in the order of the text.</summary>
    public EquatableArray<TargetSpec> Collect(SyntaxTree tree, TreeIndex index)
    {
        var targets = new List<TargetSpec>();
        SemanticModel? model = null;
        foreach (var attribute in index.AttributesNamed(_names))
        {
            cancellationToken.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            targets.AddRange(MembersOf(attribute, model, cancellationToken).Select(m => Parse(m.Member, m.IsRead)));
        }

        return targets.ToEquatableArray();
    }

    /// <summary>The members of which an attribute is the first of its sort, and whether they are read, not called.</summary>
    public static IEnumerable<(ISymbol Member, bool IsRead)> MembersOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var owner in OwnersOf(attribute, model, cancellationToken).Select(Definition))
        {
            if (owner is IMethodSymbol method && IsFirst(attribute, method.InstrumentAttributes()))
            {
                yield return (owner, false);
            }
            else if (IsFirst(attribute, owner.PollAttributes()))
            {
                yield return (owner, true);
            }
        }
    }

    private TargetSpec Parse(ISymbol member, bool isRead)
    {
        if (isRead)
        {
            return PolledParser.Parse(member, compilation, cancellationToken);
        }

        var method = (IMethodSymbol)member;
        var target = TargetParser.Parse(method, compilation, cancellationToken);
        Specs[method] = target.Method;
        return target;
    }

    private static IEnumerable<ISymbol> OwnersOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
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
