using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds what an operation writes to restricted slots.</summary>
internal sealed class SlotWrites(RestrictedSlots slots)
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment,
        OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer, OperationKind.Return, OperationKind.YieldReturn,
        OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.MethodReference,
    ];

    /// <summary>The writes of one operation, without those below it.</summary>
    /// <param name="operation">The operation, of one of <see cref="Kinds"/>.</param>
    /// <param name="owner">The member whose code it is in.</param>
    public IEnumerable<SlotWrite> Of(IOperation operation, ISymbol owner) => operation switch
    {
        IArgumentOperation argument => OfArgument(argument),
        ISimpleAssignmentOperation assignment => To(assignment.Target, assignment.Value),
        ICoalesceAssignmentOperation assignment => To(assignment.Target, assignment.Value),
        ICompoundAssignmentOperation assignment => To(assignment.Target, assignment),
        IDeconstructionAssignmentOperation assignment => OfDeconstruction(assignment.Target, assignment.Value, []),
        IFieldInitializerOperation initializer => initializer.InitializedFields.SelectMany(f => Into(f, initializer.Value)),
        IPropertyInitializerOperation initializer => initializer.InitializedProperties.SelectMany(p => Into(p, initializer.Value)),
        IParameterInitializerOperation initializer => IncomingProver.CallerInfo(initializer.Parameter) is null ? Into(initializer.Parameter, initializer.Value) : [],
        IReturnOperation { ReturnedValue: { } value } result => Into(FunctionOf(result, owner, slots), value),
        IInvocationOperation or IMemberReferenceOperation when ExtensionReceivers.Of(operation) is { } receiver => Into(receiver.Parameter, receiver.Value),
        _ => [],
    };

    /// <summary>The slot that an expression names, if it can be written.</summary>
    public RestrictedSlot? Named(IOperation target) => target switch
    {
        IParameterReferenceOperation parameter => Of(parameter.Parameter),
        IFieldReferenceOperation field => Of(field.Field),
        IPropertyReferenceOperation property => Of(property.Property),
        _ => null,
    };

    private IEnumerable<SlotWrite> OfArgument(IArgumentOperation argument)
    {
        if (argument is { Parameter: { Type.SpecialType: SpecialType.System_String, RefKind: not RefKind.Out } parameter }
            && (argument.ArgumentKind != ArgumentKind.DefaultValue || IncomingProver.CallerInfo(parameter) is not null)
            && Of(parameter) is { } slot)
        {
            yield return new(slot, argument.Value, $"argument '{parameter.Name}' of '{NameOf(parameter.ContainingSymbol)}'");
        }
    }

    private IEnumerable<SlotWrite> To(IOperation target, IOperation value)
    {
        if (target is IConditionalOperation { IsRef: true, WhenFalse: { } otherwise } choice)
        {
            return To(choice.WhenTrue, value).Concat(To(otherwise, value));
        }

        return ToNamed(target, value);
    }

    private IEnumerable<SlotWrite> ToNamed(IOperation target, IOperation value)
    {
        if (target.Type?.SpecialType == SpecialType.System_String && Named(target) is { } slot)
        {
            yield return new(slot, value, StepTo(slot.Symbol));
        }
    }

    private IEnumerable<SlotWrite> Into(ISymbol? symbol, IOperation value)
    {
        if (symbol is not null && Of(symbol) is { } slot)
        {
            yield return new(slot, value, StepTo(symbol));
        }
    }

    private IEnumerable<SlotWrite> OfDeconstruction(IOperation target, IOperation value, int[] path)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                return OfDeconstruction(declaration.Expression, value, path);
            case IConditionalOperation { IsRef: true, WhenFalse: { } otherwise } choice:
                return OfDeconstruction(choice.WhenTrue, value, path).Concat(OfDeconstruction(otherwise, value, path));
            case ITupleOperation tuple:
                return tuple.Elements.SelectMany((e, i) => OfDeconstruction(e, value, [.. path, i]));
            default:
                return Named(target) is not { } slot ? [] : MentionRules.ElementAt(value, path) is { } element
                    ? [new(slot, element, StepTo(slot.Symbol))]
                    : [new(slot, value, StepTo(slot.Symbol), IsWhole: value.Type is { IsTupleType: true }) { Path = path }];
        }
    }

    /// <summary>The function that returns; for a lambda without a promise of its own the delegate type it is made for.</summary>
    private static ISymbol FunctionOf(IOperation result, ISymbol owner, RestrictedSlots slots)
    {
        for (var o = result.Parent; o is not null; o = o.Parent)
        {
            switch (o)
            {
                case IAnonymousFunctionOperation lambda:
                    return slots.Of(lambda.Symbol) is null && lambda.Parent is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } ? invoke : lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        // The code of a property without accessors is that of its getter.
        return owner;
    }

    private RestrictedSlot? Of(ISymbol symbol) => slots.Of(symbol) is { Values.IsEmpty: false } slot ? slot : null;

    private static string StepTo(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => $"result of '{property.Name}'",
        IMethodSymbol method => $"result of '{NameOf(method)}'",
        IFieldSymbol => $"field '{symbol.Name}'",
        IPropertySymbol => $"property '{symbol.Name}'",
        _ => $"parameter '{symbol.Name}'",
    };

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => symbol.ContainingType.Name,
        _ => symbol.Name,
    };
}
