using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says why a call of an instrumented method cannot be taken by a wrapper.</summary>
internal static class CallRules
{
    /// <summary>The reason, or <see langword="null"/> where the call can be taken.</summary>
    public static string? WhyNot(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReceiverOf(call) is { } receiver)
        {
            if (receiver is BaseExpressionSyntax)
            {
                return "it is called through 'base', where a wrapper would call the override again; move the body to another method";
            }

            if (model.GetTypeInfo(receiver, cancellationToken).Type is ITypeParameterSymbol { HasReferenceTypeConstraint: false })
            {
                return "its receiver is a type parameter, whose struct a wrapper would copy; constrain it to class, or call it on the interface";
            }
        }

        return IsInExpressionTree(call, model, cancellationToken)
            ? "it stands in an expression tree, which its reader would not understand with a wrapper in it"
            : null;
    }

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax => call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(c => c.WhenNotNull.Contains(call))?.Expression,
        _ => null,
    };

    private static bool IsInExpressionTree(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        // Only then is it worth the price of an operation tree.
        if (!call.Ancestors().Any(a => a is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax))
        {
            return false;
        }

        for (var operation = model.GetOperation(call, cancellationToken); operation is not null; operation = operation.Parent)
        {
            if (operation is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: { } type } } && IsExpression(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExpression(ITypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString() is "System.Linq.Expressions.Expression<TDelegate>"
            or "System.Linq.Expressions.LambdaExpression"
            or "System.Linq.Expressions.Expression";
}
