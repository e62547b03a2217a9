using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Asks the compiler whether a lambda in the place of a method group gives the same delegate, and a call that a wrapper takes.</summary>
internal static class LambdaCheck
{
    public static bool IsSame(
        ExpressionSyntax lambda, ExpressionSyntax group, INamedTypeSymbol type, IMethodSymbol called, SemanticModel model, CancellationToken cancellationToken)
    {
        var mark = new SyntaxAnnotation();
        var tree = group.SyntaxTree;
        var root = tree.GetRoot(cancellationToken).ReplaceNode(group, lambda.WithAdditionalAnnotations(mark));
        var changed = tree.WithRootAndOptions(root, tree.Options);
        var changedModel = model.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        var placed = changed.GetRoot(cancellationToken).GetAnnotatedNodes(mark).Single();
        var function = placed.DescendantNodesAndSelf().OfType<LambdaExpressionSyntax>().First();
        return function.ExpressionBody is { } body
            && (body is RefExpressionSyntax byReference ? byReference.Expression : body) is InvocationExpressionSyntax call
            && IsOf(function, type, changedModel, cancellationToken)
            && changedModel.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol now
            && IdOf(now) == IdOf(called)
            && IdOf(CallAround(placed, changedModel, cancellationToken)) == IdOf(CallAround(group, model, cancellationToken))
            && CallRules.WhyNot(call, now, changedModel, cancellationToken) is null
            && !changedModel.GetDiagnostics(placed.Span, cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    private static bool IsOf(LambdaExpressionSyntax function, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetOperation(function, cancellationToken) is { Parent: { Type: { } given } } && given.Name() == type.Name();

    private static ISymbol? CallAround(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        place.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax call } ? model.GetSymbolInfo(call, cancellationToken).Symbol : null;

    private static string? IdOf(ISymbol? symbol) => symbol switch
    {
        null => null,
        IMethodSymbol method => $"{InstrumentedSlot.Definition(method).GetDocumentationCommentId()} {string.Join(", ", method.TypeArguments.Select(t => t.Name()))}",
        _ => symbol.GetDocumentationCommentId(),
    };
}
