using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Tells at a glance that an operation writes no restricted slot, as nearly all do not. In doubt it does.</summary>
internal sealed class Relevance(RestrictedSlots slots)
{
    public bool Of(IOperation operation) => operation switch
    {
        IArgumentOperation { Parameter: { } parameter } => parameter.RefKind != RefKind.None || (parameter.Type.SpecialType == SpecialType.System_String && slots.Of(parameter) is not null),
        IConversionOperation conversion => conversion.OperatorMethod is not null || conversion.Type is { IsTupleType: true } or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate },
        IBinaryOperation binary => binary.OperatorMethod is not null,
        IUnaryOperation unary => unary.OperatorMethod is not null,
        IInvocationOperation call => LateBoundRules.IsLookup(call.TargetMethod) || ExtensionReceivers.IsOne(call.TargetMethod),
        IPropertyReferenceOperation property => ExtensionReceivers.IsOne(property.Property) || property.Property.ContainingType.SpecialType == SpecialType.System_Delegate,
        IVariableDeclaratorOperation declarator => declarator.Symbol is { RefKind: not RefKind.None } or { Type.SpecialType: SpecialType.System_TypedReference },
        ISimpleAssignmentOperation assignment => assignment.IsRef || assignment.Target.Type?.SpecialType == SpecialType.System_String || assignment.Target.Kind == OperationKind.None,
        IReturnOperation result => result.ReturnedValue?.Type is { SpecialType: SpecialType.System_String } or INamedTypeSymbol { Arity: 1 },
        ICoalesceOperation choice => choice.ValueConversion.IsUserDefined,
        _ => true,
    };
}
