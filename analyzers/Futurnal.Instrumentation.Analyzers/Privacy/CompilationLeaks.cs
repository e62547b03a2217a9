using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Judges a whole compilation by itself, as the compiler does with an analyzer.</summary>
internal static class CompilationLeaks
{
    public static IEnumerable<Diagnostic> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        CompilationCode.Of(compilation).IsBeforeGenerators = true;
        var rules = new LeakRules(compilation);
        var kinds = new HashSet<OperationKind>(LeakRules.Kinds);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var root = tree.GetRoot(cancellationToken);
            foreach (var code in CodeRoots.Below(root, model, null, cancellationToken))
            {
                var owner = OwnerOf(code.Syntax, model, cancellationToken) ?? compilation.Assembly;
                foreach (var wrong in code.DescendantsAndSelf().Where(o => kinds.Contains(o.Kind)).SelectMany(o => rules.Judge(o, owner, cancellationToken)))
                {
                    yield return wrong;
                }
            }

            foreach (var wrong in Declared(root, model, cancellationToken).SelectMany(rules.Judge))
            {
                yield return wrong;
            }
        }
    }

    /// <summary>The member whose code the outermost node of some code is.</summary>
    public static ISymbol? OwnerOf(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken) =>
        code is ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property }
            ? (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod
            : model.GetEnclosingSymbol(code is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax ? BodyStart(code) : code.SpanStart, cancellationToken);

    /// <summary>A place within the body, where the method itself is around.</summary>
    private static int BodyStart(SyntaxNode code) => code switch
    {
        BaseMethodDeclarationSyntax { Body: { } body } => body.OpenBraceToken.Span.End,
        BaseMethodDeclarationSyntax { ExpressionBody: { } body } => body.Expression.SpanStart,
        AccessorDeclarationSyntax { Body: { } body } => body.OpenBraceToken.Span.End,
        AccessorDeclarationSyntax { ExpressionBody: { } body } => body.Expression.SpanStart,
        _ => code.SpanStart,
    };

    private static IEnumerable<ISymbol> Declared(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) => root
        .DescendantNodes()
        .Where(n => n is TypeDeclarationSyntax or MethodDeclarationSyntax or BasePropertyDeclarationSyntax)
        .Select(n => model.GetDeclaredSymbol(n, cancellationToken))
        .OfType<ISymbol>();
}
