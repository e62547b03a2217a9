using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says which delegates, function pointers and references let a restricted slot be written without its restriction.</summary>
internal sealed class DelegateRules(Compilation compilation, RestrictedSlots slots)
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.MethodReference, OperationKind.AnonymousFunction, OperationKind.AddressOf, OperationKind.VariableDeclarator, OperationKind.DynamicInvocation, OperationKind.DynamicObjectCreation,
        OperationKind.Conversion, OperationKind.PropertyReference,
    ];

    private readonly InstrumentedMethods _instrumented = new(compilation);
    private readonly SlotWrites _writes = new(slots);

    public IEnumerable<Diagnostic> Judge(IOperation operation) => operation switch
    {
        IMethodReferenceOperation { Parent: not INameOfOperation } reference => OfDelegate(reference, reference.Method),
        IAnonymousFunctionOperation lambda => OfDelegate(lambda, lambda.Symbol),
        IConversionOperation { Type.SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } conversion => OfErased(conversion, conversion.Operand),
        IPropertyReferenceOperation { Property: { Name: "Method", ContainingType.SpecialType: SpecialType.System_Delegate }, Instance: { } instance } method => OfErased(method, instance),
        IAddressOfOperation address => OfReference(address.Reference),
        IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } declarator when declarator.GetVariableInitializer() is { } initializer => OfReference(initializer.Value),
        IVariableDeclaratorOperation { Symbol.Type.SpecialType: SpecialType.System_TypedReference } declarator when declarator.GetVariableInitializer() is { } initializer => initializer.Value.Descendants().SelectMany(OfReference),
        ISimpleAssignmentOperation { IsRef: true } assignment => OfReference(assignment.Value),
        ISimpleAssignmentOperation { Target: { Kind: OperationKind.None } target } => target.Descendants().SelectMany(OfReference),
        IReturnOperation { ReturnedValue: { Syntax.Parent: Microsoft.CodeAnalysis.CSharp.Syntax.RefExpressionSyntax } value } => OfReference(value),
        IArgumentOperation { Parameter: { RefKind: not RefKind.None } parameter } argument when argument.Value is IMemberReferenceOperation or IParameterReferenceOperation or IConditionalOperation => OfHanded(argument, parameter),
        IDynamicInvocationOperation call => call.Arguments.Where((_, i) => call.GetArgumentRefKind(i) is RefKind.Ref or RefKind.Out).SelectMany(OfReference),
        IDynamicObjectCreationOperation creation => creation.Arguments.Where((_, i) => creation.GetArgumentRefKind(i) is RefKind.Ref or RefKind.Out).SelectMany(OfReference),
        _ => [],
    };

    /// <summary>What the delegate's type says of the parameters is what its callers are held to.</summary>
    private IEnumerable<Diagnostic> OfDelegate(IOperation function, IMethodSymbol method)
    {
        var isRestricted = method.MethodKind == MethodKind.AnonymousFunction ? method.Parameters.Any(p => !p.GetAttributes().IsEmpty) : slots.HasInput(method);
        if (!isRestricted && !MayPromise(function))
        {
            yield break;
        }

        var invoke = TypeOf(function) is INamedTypeSymbol { DelegateInvokeMethod: { } found } ? found : null;
        foreach (var parameter in method.Parameters)
        {
            var own = slots.Of(parameter);
            var other = invoke is not null && parameter.Ordinal < invoke.Parameters.Length ? slots.Of(invoke.Parameters[parameter.Ordinal]) : null;
            var isWider = parameter.RefKind != RefKind.Out && own is not null && (other is null || !own.Holds(other));
            var isLooser = parameter.RefKind is RefKind.Out or RefKind.Ref && other is not null && (own is null || !other.Holds(own));
            if ((isWider || isLooser) && !(method.MethodKind != MethodKind.AnonymousFunction && _instrumented.Contains(method)))
            {
                yield return Create(function, method, (own ?? other)!, "is turned into a delegate or function pointer without that restriction; use a lambda that passes constants, or a delegate type whose parameter has the same [LabelValues]");
                yield break;
            }
        }

        if (invoke is not null && method.MethodKind != MethodKind.AnonymousFunction && slots.Of(invoke) is { } promised && !(slots.Of(method) is { } given && promised.Holds(given)))
        {
            yield return Create(function, invoke, promised, $"is made of '{method.Shown()}', whose result has no such restriction; repeat [return: LabelValues] there");
        }
    }

    /// <summary>As any delegate, or as its method, it can be invoked with any objects.</summary>
    private IEnumerable<Diagnostic> OfErased(IOperation place, IOperation function) =>
        function.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type && invoke.Parameters.Select(slots.Of).FirstOrDefault(s => s is not null) is { } slot
            ? [Create(place, type, slot, "is used past its type, so that it can be invoked with any text; call it by its own type")]
            : [];

    private bool MayPromise(IOperation function) => TypeOf(function) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && (slots.Of(invoke) is not null || slots.HasInput(invoke));

    private IEnumerable<Diagnostic> OfReference(IOperation target) => target switch
    {
        IConditionalOperation { IsRef: true } choice => OfReference(choice.WhenTrue).Concat(choice.WhenFalse is { } otherwise ? OfReference(otherwise) : []),
        _ => _writes.Named(target) is { } slot
            ? [Create(target, slot.Symbol, slot, "is handed on by reference, so that anything can be written to it; assign a value instead")]
            : [],
    };

    private IEnumerable<Diagnostic> OfHanded(IArgumentOperation argument, IParameterSymbol parameter)
    {
        var other = slots.Of(parameter);
        return _writes.Named(argument.Value) is { } slot && other is not null && (parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter || (slot.Holds(other) && (parameter.RefKind == RefKind.Out || other.Holds(slot)))) ? [] : OfReference(argument.Value);
    }

    private static ITypeSymbol? TypeOf(IOperation function)
    {
        var o = function.Parent;
        while (o is IParenthesizedOperation)
        {
            o = o.Parent;
        }

        return o is IDelegateCreationOperation creation ? creation.Type : null;
    }

    private static Diagnostic Create(IOperation place, ISymbol shown, RestrictedSlot slot, string why) =>
        Diagnostic.Create(RuleCatalog.Bypass, place.Syntax.GetLocation(), shown is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? "lambda" : shown is IMethodSymbol ? shown.Shown() : shown.Name, slot.Label, why);
}
