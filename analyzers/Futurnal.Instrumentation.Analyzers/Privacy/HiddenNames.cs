using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// The names by which accessors and reflection reach members past their accessibility, as far as they can be known, and the
/// types of which they reach every member: where reflection lists them, and where other memory is taken for one.
/// </summary>
internal sealed class HiddenNames
{
    private static readonly HashSet<string> Reinterpreters = new(StringComparer.Ordinal) { "Unsafe", "MemoryMarshal" };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellationToken;

    public HiddenNames(Compilation compilation, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        foreach (var tree in compilation.SyntaxTrees.Where(t => !GeneratedCode.IsOurs(t)))
        {
            Read(compilation, tree);
        }
    }

    public bool Has(string name) => _names.Contains(name);

    public bool HasAllOf(INamedTypeSymbol type) => _types.Contains(type.OriginalDefinition);

    private void Read(Compilation compilation, SyntaxTree tree)
    {
        var root = tree.GetRoot(_cancellationToken);
        var reinterprets = root.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && Reinterpreters.Contains(t.ValueText));
#pragma warning disable RS1030 // All files are looked at, once for a compilation; models are kept by it.
        var model = new Lazy<SemanticModel>(() => compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax when IsForeign(node):
                    AddAccessor(model.Value.GetDeclaredSymbol(node, _cancellationToken) as IMethodSymbol);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member } call when ReflectionLookups.IsOne(name):
                    AddLookup(name, member.Expression, call.ArgumentList, model.Value);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DeclaredFields" or "DeclaredProperties" or "DeclaredMembers" or "DeclaredMethods" } listed:
                    AddDescribed([listed.Expression], model.Value);
                    break;
                case InvocationExpressionSyntax call when reinterprets && model.Value.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol { ContainingType: { } owner } method && Reinterpreters.Contains(owner.Name):
                    AddTypes(method.TypeArguments.Concat(call.ArgumentList.Arguments.Select(a => TypeOf(a.Expression, model.Value))));
                    break;
            }
        }
    }

    private static bool IsForeign(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax m => m.Modifiers.Any(SyntaxKind.ExternKeyword) && m.AttributeLists.Count > 0,
        LocalFunctionStatementSyntax f => f.Modifiers.Any(SyntaxKind.ExternKeyword) && f.AttributeLists.Count > 0,
        _ => false,
    };

    private void AddAccessor(IMethodSymbol? method)
    {
        if (method?.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "UnsafeAccessorAttribute") is { } accessor)
        {
            _names.Add(accessor.Named("Name") as string ?? method.Name);
        }
    }

    /// <summary>Every text and name in the arguments, to be sure; where none is known, all that the type has.</summary>
    private void AddLookup(string name, ExpressionSyntax receiver, ArgumentListSyntax arguments, SemanticModel model)
    {
        _names.UnionWith(arguments.DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText));
        var known = arguments.Arguments.Select(a => model.GetConstantValue(a.Expression, _cancellationToken).Value as string).OfType<string>().ToArray();
        _names.UnionWith(known);
        if (known.Length == 0 || ReflectionLookups.IsOfAll(name))
        {
            AddDescribed(arguments.Arguments.Select(a => a.Expression).Prepend(receiver), model);
        }
    }

    /// <summary>The types that are described in some code, or, where it names none, in the member around.</summary>
    private void AddDescribed(IEnumerable<ExpressionSyntax> code, SemanticModel model)
    {
        var all = code.ToArray();
        var here = Described(all.SelectMany(e => e.DescendantNodesAndSelf()), model);
        AddTypes(here.Count > 0 ? here : Described(all[0].FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes() ?? [], model));
    }

    private List<ITypeSymbol> Described(IEnumerable<SyntaxNode> code, SemanticModel model) => [.. code.Select(n => n switch
    {
        TypeOfExpressionSyntax type => model.GetTypeInfo(type.Type, _cancellationToken).Type,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetType", Expression: var instance } } => TypeOf(instance, model),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "GetType" } } => model.GetEnclosingSymbol(n.SpanStart, _cancellationToken)?.ContainingType,
        _ => null,
    }).OfType<ITypeSymbol>()];

    private ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model)
    {
        var bare = expression;
        while (bare is CastExpressionSyntax or ParenthesizedExpressionSyntax or RefExpressionSyntax)
        {
            bare = bare switch
            {
                CastExpressionSyntax cast => cast.Expression,
                ParenthesizedExpressionSyntax inner => inner.Expression,
                _ => ((RefExpressionSyntax)bare).Expression,
            };
        }

        return model.GetTypeInfo(bare, _cancellationToken).Type;
    }

    private void AddTypes(IEnumerable<ITypeSymbol?> types)
    {
        foreach (var type in types)
        {
            _ = ToolkitTypes.Has(type, t => t is INamedTypeSymbol named && !_types.Add(named.OriginalDefinition) && false);
        }
    }
}
