using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What a syntax tree tells without a compilation: its calls and attributes by name, and its shape. Made once for each tree.</summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Known = new();

    private readonly ILookup<string, InvocationExpressionSyntax> _calls;
    private readonly ILookup<string, AttributeSyntax> _attributes;
    private readonly string[] _aliases;

    private TreeIndex(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var calls = new List<(string Name, InvocationExpressionSyntax Call)>();
        var attributes = new List<AttributeSyntax>();
        var iterators = new HashSet<SyntaxNode>();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when CalledName(call.Expression) is { } name:
                    calls.Add((name, call));
                    break;
                case AttributeSyntax attribute:
                    attributes.Add(attribute);
                    break;
                case YieldStatementSyntax:
                    iterators.Add(TreeShape.BodyAround(node));
                    break;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        _calls = calls.ToLookup(c => c.Name, c => c.Call, StringComparer.Ordinal);
        _attributes = attributes.ToLookup(a => LastName(a.Name), StringComparer.Ordinal);
        Shape = TreeShape.Of(tree, root, iterators);
        var aliases = root is CompilationUnitSyntax ? AliasesIn(root).ToArray() : [];
        _aliases = [.. aliases.Select(a => a.Name)];
        GlobalAliases = [.. aliases.Where(a => a.IsGlobal).Select(a => a.Name)];
    }

    /// <summary>Gets a digest of everything in the tree that can matter to other trees.</summary>
    public byte[] Shape { get; }

    /// <summary>Gets the names that stand for an attribute of ours in all trees.</summary>
    public string[] GlobalAliases { get; }

    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var index))
        {
            index = Known.GetValue(tree, t => new TreeIndex(t, cancellationToken));
        }

        return index;
    }

    /// <summary>The calls of methods with the given names, in the order of the text.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calling(ISet<string> names) =>
        _calls.Where(c => names.Contains(c.Key)).SelectMany(c => c).OrderBy(c => c.SpanStart);

    /// <summary>The attributes with the given names, or with one that stands for ours in the tree, in the order of the text.</summary>
    public IEnumerable<AttributeSyntax> AttributesNamed(ISet<string> names) =>
        _attributes.Where(a => names.Contains(a.Key) || _aliases.Contains(a.Key, StringComparer.Ordinal)).SelectMany(a => a).OrderBy(a => a.SpanStart);

    private static IEnumerable<(string Name, bool IsGlobal)> AliasesIn(SyntaxNode root) => root
        .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Where(u => u.Alias is not null && u.NamespaceOrType is NameSyntax name && IsOurs(LastName(name)))
        .Select(u => (u.Alias!.Name.Identifier.ValueText, u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)));

    private static bool IsOurs(string name) => AttributeNames.ShortInstruments.Contains(name) || AttributeNames.ShortDecorators.Contains(name);

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static string? CalledName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
