using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Where a diagnostic points, and what stands there.</summary>
internal sealed record ReportedPlace(Document Document, SyntaxNode Root, SemanticModel Model, string Id, TextSpan Span)
{
    /// <summary>Gets the attribute that is reported, or <see langword="null"/>.</summary>
    public AttributeSyntax? Attribute => Nodes.OfType<AttributeSyntax>().FirstOrDefault();

    /// <summary>Gets the expression that is reported, or <see langword="null"/>.</summary>
    public ExpressionSyntax? Expression => Nodes.OfType<ExpressionSyntax>().FirstOrDefault();

    /// <summary>Gets what has exactly the reported span, the innermost first.</summary>
    private IEnumerable<SyntaxNode> Nodes =>
        Root.FindNode(Span, getInnermostNodeForTie: true).AncestorsAndSelf().TakeWhile(n => n.Span == Span);

    /// <summary>The method declaration that carries the reported attribute, and its symbol.</summary>
    public (MethodDeclarationSyntax Declaration, IMethodSymbol Method)? AttributedMethod(CancellationToken cancellationToken) =>
        Attribute?.Parent?.Parent is { } owner
        && (owner is ParameterSyntax ? owner.Parent?.Parent : owner) is MethodDeclarationSyntax declaration
        && Model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
            ? (declaration, method)
            : null;

    /// <summary>The call, delegate or construct that is reported, and the instrumented method it reaches.</summary>
    public (IOperation Use, IMethodSymbol Method)? EscapedUse(CancellationToken cancellationToken)
    {
        foreach (var operation in Nodes.Select(n => Model.GetOperation(n, cancellationToken)).OfType<IOperation>())
        {
            var reached = operation switch
            {
                IMethodReferenceOperation reference => [reference.Method],
                IInvocationOperation invocation => [invocation.TargetMethod],
                _ => ImplicitCalls.Of(operation, IsInstrumented),
            };
            if (reached.FirstOrDefault(IsInstrumented) is { } method)
            {
                return (operation, method);
            }
        }

        return null;
    }

    private static bool IsInstrumented(IMethodSymbol method) => InstrumentedSlot.Find(method) is not null;
}
