using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Tells what becomes of the object that describes a type.</summary>
internal static class TypeMentions
{
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal) { "ToString", "Equals", "GetHashCode", "IsAssignableFrom", "IsAssignableTo", "IsInstanceOfType" };

    /// <summary>Tells whether it goes on to code that can make or change a value of the type.</summary>
    public static bool GoesOn(IOperation type)
    {
        IOperation node = type;
        while (node.Parent is IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or IConditionalOperation)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            IBinaryOperation or IIsPatternOperation or IIsTypeOperation or IInterpolationOperation or INameOfOperation or IPropertyReferenceOperation or ISwitchExpressionOperation or ISwitchOperation => false,
            IInvocationOperation call => !Questions.Contains(call.TargetMethod.Name),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "SizeOf" or "Equals" or "ReferenceEquals" } } => false,
            _ => !IsInAttribute(type),
        };
    }

    private static bool IsInAttribute(IOperation operation)
    {
        var o = operation;
        while (o.Parent is { } parent)
        {
            o = parent;
        }

        return o is IAttributeOperation;
    }
}
