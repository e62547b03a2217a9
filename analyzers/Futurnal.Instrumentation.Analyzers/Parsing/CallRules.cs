using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says why a call of an instrumented method cannot be taken by a wrapper.</summary>
internal static class CallRules
{
    /// <summary>The reason, or <see langword="null"/> where the call can be taken.</summary>
    /// <param name="call">The call.</param>
    /// <param name="called">The method it names, with its type arguments.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static string? WhyNot(InvocationExpressionSyntax call, IMethodSymbol called, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReceiverOf(call) is { } receiver)
        {
            if (receiver is BaseExpressionSyntax)
            {
                return "it is called through 'base', where a wrapper would call the override again; move the body to another method";
            }

            // What an extension method extends is an argument, and passed as one.
            if (called is { IsStatic: false, ReducedFrom: null } && model.GetTypeInfo(receiver, cancellationToken).Type is ITypeParameterSymbol { IsReferenceType: false })
            {
                return "its receiver is a type parameter, whose struct a wrapper would copy; constrain it to class, or call it on the interface";
            }
        }

        return IsInExpressionTree(call, model, cancellationToken)
            ? "it stands in an expression tree, which its reader would not understand with a wrapper in it"
            : WhyNotResult(called) ?? WhyNotAliased(called, model.Compilation);
    }

    /// <summary>A wrapper is written for the method as declared, so it sees no task where a type argument makes one.</summary>
    private static string? WhyNotResult(IMethodSymbol called)
    {
        if (ReturnShape.Of(InstrumentedSlot.Definition(called)).Kind != ReturnKind.Value)
        {
            return null;
        }

        if (LaterWork.IsAwaitable(called.ReturnType))
        {
            return "its result is a task here, whose completion a wrapper cannot see; call a method that returns Task";
        }

        return LaterWork.IsIterator(called.ReturnType) || LaterWork.IsSequence(called.ReturnType)
            ? $"its result is '{called.ReturnType.ToDisplayString()}' here, whose work may be done after it returned; ask it for a list or an array"
            : null;
    }

    private static string? WhyNotAliased(IMethodSymbol called, Compilation compilation) =>
        Mentions.FirstAliased(InstrumentedSlot.Definition(called), compilation) is { } aliased
            ? $"generated code cannot name types of '{aliased.Name}', which is referenced by an alias only; reference it without one, or also as global"
            : null;

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax => call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(c => c.WhenNotNull.Contains(call))?.Expression,
        _ => null,
    };

    /// <summary>Tells whether code is read as data: a wrapper in it would be read too.</summary>
    public static bool IsInExpressionTree(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
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
