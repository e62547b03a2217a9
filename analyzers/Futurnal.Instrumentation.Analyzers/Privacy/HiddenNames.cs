using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The names by which accessors and reflection reach members past their accessibility, as far as they are written down.</summary>
internal static class HiddenNames
{
    private const string Accessor = "UnsafeAccessor";

    private static readonly HashSet<string> Lookups = new(StringComparer.Ordinal)
    {
        "GetMethod", "GetProperty", "GetField", "GetMember", "InvokeMember", "GetRuntimeMethod", "GetRuntimeProperty", "GetRuntimeField", "GetDeclaredMethod",
        "GetDeclaredProperty", "GetDeclaredField", "CreateDelegate",
    };

    public static HashSet<string> Of(Compilation compilation) => new(
        compilation.SyntaxTrees.Where(t => !GeneratedCode.IsOurs(t)).SelectMany(t => t.GetRoot().DescendantNodes()).SelectMany(NamesIn),
        StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute when attribute.Name.ToString().Contains(Accessor) => Texts(attribute).Append(Declared(attribute)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call when Lookups.Contains(name) => Texts(call.ArgumentList),
        _ => [],
    };

    /// <summary>Every text and name, to be sure.</summary>
    private static IEnumerable<string> Texts(SyntaxNode node) => node.DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText);

    private static string Declared(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "",
    };
}
