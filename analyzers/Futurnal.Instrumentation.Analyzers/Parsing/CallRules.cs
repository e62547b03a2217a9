using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says why a call of an instrumented method cannot be taken by a wrapper.</summary>
internal static class CallRules
{
    private const string Expression = "System.Linq.Expressions.Expression";

    /// <summary>The reason, or <see langword="null"/> where the call can be taken.</summary>
    public static string? WhyNot(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Expression: { } receiver })
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

    private static bool IsInExpressionTree(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken) =>
        call.Ancestors().Any(node => node switch
        {
            LambdaExpressionSyntax => IsExpression(model.GetTypeInfo(node, cancellationToken).ConvertedType),
            QueryClauseSyntax or SelectOrGroupClauseSyntax => IsQueryable(node, model, cancellationToken),
            _ => false,
        });

    private static bool IsExpression(ITypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.Name is "Expression" or "LambdaExpression" && t.ToDisplayString().StartsWith("System.Linq.Expressions.", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return type?.ToDisplayString() == Expression;
    }

    private static bool IsQueryable(SyntaxNode clause, SemanticModel model, CancellationToken cancellationToken)
    {
        var operation = clause switch
        {
            QueryClauseSyntax query => model.GetQueryClauseInfo(query, cancellationToken).OperationInfo,
            _ => model.GetSymbolInfo((SelectOrGroupClauseSyntax)clause, cancellationToken),
        };
        return operation.Symbol is IMethodSymbol method && (method.ReducedFrom ?? method).Parameters.Any(p => IsExpression(p.Type));
    }
}
