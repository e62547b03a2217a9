using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Parts a method into the partial declaration that callers see and the core that has the body.</summary>
internal sealed class CoreSplit(MethodDeclarationSyntax method, IMethodSymbol symbol)
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    /// <summary>What the core needs as well, because the compiler heeds it where the body stands.</summary>
    private static readonly HashSet<string> OfTheBody = new(
        [
            "System.ObsoleteAttribute",
            "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute",
            "System.Runtime.CompilerServices.MethodImplAttribute",
            "System.Runtime.CompilerServices.SkipLocalsInitAttribute",
        ],
        StringComparer.Ordinal);

    /// <summary>What stands on both the core and the method, so that it can refer to the same things.</summary>
    private static readonly SyntaxKind[] Shared = [SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.AsyncKeyword];

    private readonly SyntaxTrivia _lineEnd = Layout.LineEndOf(method);
    private readonly string _indent = Layout.IndentOf(method);

    /// <summary>The method without its body.</summary>
    public MethodDeclarationSyntax Declaration()
    {
        var bare = method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default).Without(SyntaxKind.AsyncKeyword).WithPartial();
        var last = bare.GetLastToken();
        var behind = last.TrailingTrivia.Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia)) ? last.TrailingTrivia : SyntaxFactory.TriviaList(_lineEnd);
        return bare.ReplaceToken(last, last.WithTrailingTrivia())
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, behind));
    }

    /// <summary>The core with the method's body.</summary>
    public MethodDeclarationSyntax Core()
    {
        var indent = SyntaxFactory.Whitespace(_indent);
        var attributes = Kept(method.AttributeLists, symbol.GetAttributes().Concat(symbol.GetReturnTypeAttributes()))
            .Select(l => l.WithLeadingTrivia(indent).WithTrailingTrivia(_lineEnd));
        var modifiers = method.Modifiers
            .Where(m => Shared.Contains(m.Kind()))
            .Select(m => SyntaxFactory.Token(default, m.Kind(), SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .Prepend(SyntaxFactory.Token(SyntaxFactory.TriviaList(indent), SyntaxKind.PrivateKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        var core = method
            .WithAttributeLists([.. attributes])
            .WithModifiers([.. modifiers])
            .WithReturnType(method.ReturnType.WithLeadingTrivia())
            .WithIdentifier(SyntaxFactory.Identifier(MethodForms.CoreNameOf(symbol)).WithTriviaFrom(method.Identifier))
            .WithParameterList(method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(
                method.ParameterList.Parameters.Zip(symbol.Parameters, OfCore), method.ParameterList.Parameters.GetSeparators())))
            .WithLeadingTrivia(_lineEnd, indent);
        return symbol.IsOverride ? WithInheritedConstraints(core) : core;
    }

    /// <summary>A core for a method that has no body yet.</summary>
    public MethodDeclarationSyntax EmptyCore(string exception)
    {
        var core = Core().WithSemicolonToken(default);
        var last = core.GetLastToken();
        var body = SyntaxFactory.ParseStatement(
            $"{_indent}{{{_lineEnd}{Layout.Deeper(_indent)}throw new {exception}();{_lineEnd}{_indent}}}{_lineEnd}");
        return core.ReplaceToken(last, last.WithTrailingTrivia(_lineEnd)).WithBody((BlockSyntax)body);
    }

    /// <summary>A parameter as the core has it: the method itself extends, has default values, and carries the labels.</summary>
    private static ParameterSyntax OfCore(ParameterSyntax parameter, IParameterSymbol symbol) => parameter
        .WithAttributeLists([.. Kept(parameter.AttributeLists, symbol.GetAttributes())])
        .WithModifiers([.. parameter.Modifiers.Where(m => !m.IsKind(SyntaxKind.ThisKeyword))])
        .WithDefault(null)
        .WithLeadingTrivia(parameter.GetLeadingTrivia())
        .WithTrailingTrivia(parameter.GetTrailingTrivia());

    private static IEnumerable<AttributeListSyntax> Kept(IEnumerable<AttributeListSyntax> lists, IEnumerable<AttributeData> attributes)
    {
        var kept = new HashSet<SyntaxNode?>(attributes.Where(IsOfTheBody).Select(a => a.ApplicationSyntaxReference?.GetSyntax()));
        return lists.Select(l => l.WithAttributes([.. l.Attributes.Where(kept.Contains)])).Where(l => l.Attributes.Count > 0);
    }

    private static bool IsOfTheBody(AttributeData attribute) =>
        attribute.AttributeClass is { } type && (type.ContainingNamespace.ToDisplayString() == CodeAnalysis || OfTheBody.Contains(type.ToDisplayString()));

    /// <summary>An override has the constraints of what it overrides without saying so.</summary>
    private MethodDeclarationSyntax WithInheritedConstraints(MethodDeclarationSyntax core)
    {
        var text = string.Join(" ", TypeParameters.Constraints(symbol.TypeParameters));
        if (text.Length == 0)
        {
            return core;
        }

        var bare = core.WithConstraintClauses(default);
        var constraints = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"void M() {text};")!).ConstraintClauses;
        var last = constraints.Last();
        return bare
            .WithParameterList(bare.ParameterList.WithTrailingTrivia(SyntaxFactory.Space))
            .WithConstraintClauses(constraints.Replace(last, last.WithTrailingTrivia((method.ConstraintClauses.LastOrDefault() ?? (SyntaxNode)method.ParameterList).GetTrailingTrivia())));
    }
}
