using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Futurnal.Instrumentation.Analyzers.Parsing;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Finds what reaches a restricted parameter without standing there as an argument: operands of operators and conversions of
/// the project's own, also where the language converts without an operation for it, and elements of collection expressions.
/// </summary>
internal sealed class ConversionWrites(RestrictedSlots slots)
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Conversion, OperationKind.Binary, OperationKind.Unary, OperationKind.Loop, OperationKind.Coalesce, OperationKind.Spread, OperationKind.CollectionExpression,
        OperationKind.TupleBinary,
    ];

    public IEnumerable<SlotWrite> Of(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: { } method } conversion => Into(method, [conversion.Operand]),
        IConversionOperation { Type.IsTupleType: true, Operand.Type.IsTupleType: true, Conversion.IsIdentity: false } conversion => OfTuples(conversion),
        IBinaryOperation { OperatorMethod: { } method } binary => Into(method, [binary.LeftOperand, binary.RightOperand]),
        IUnaryOperation { OperatorMethod: { } method } unary => Into(method, [unary.Operand]),
        ICompoundAssignmentOperation compound => OfCompound(compound),
        ICoalesceOperation { ValueConversion.MethodSymbol: { } method } choice => Into(method, [choice.Value]),
        ISpreadOperation { ElementConversion.MethodSymbol: { } method } spread => Parts(method, spread.Operand),
        IForEachLoopOperation { Syntax: ForEachVariableStatementSyntax } loop => OfDeconstruction(loop.LoopControlVariable, loop.Collection),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model } loop => model.GetForEachStatementInfo(syntax).ElementConversion.MethodSymbol is { } method ? Parts(method, loop.Collection) : [],
        IDeconstructionAssignmentOperation assignment => OfDeconstruction(assignment.Target, assignment.Value),
        ITupleBinaryOperation equality => OfEquality(equality),
        ICollectionExpressionOperation collection => OfCollection(collection),
        _ => [],
    };

    private IEnumerable<SlotWrite> OfCompound(ICompoundAssignmentOperation compound)
    {
        var converted = new[] { compound.InConversion.MethodSymbol, compound.OutConversion.MethodSymbol }.OfType<IMethodSymbol>().SelectMany(m => Parts(m, compound));
        return compound.OperatorMethod is { } method ? Into(method, method.Parameters.Length == 2 ? [compound.Target, compound.Value] : [compound.Value]).Concat(converted) : converted;
    }

    private IEnumerable<SlotWrite> OfTuples(IConversionOperation conversion) =>
        Converted(((INamedTypeSymbol)conversion.Operand.Type!).TupleElements.Select(e => e.Type), ((INamedTypeSymbol)conversion.Type!).TupleElements.Select(e => e.Type), conversion.Operand);

    private IEnumerable<SlotWrite> OfDeconstruction(IOperation target, IOperation value) => target switch
    {
        IDeclarationExpressionOperation declaration => OfDeconstruction(declaration.Expression, value),
        ITupleOperation tuple => tuple.Elements.SelectMany(e => OfDeconstruction(e, value)),
        { Type: INamedTypeSymbol type } => Conversions(type).SelectMany(m => Parts(m, value)),
        _ => [],
    };

    /// <summary>Elements are compared by the operators of their types, for which there is no operation.</summary>
    private IEnumerable<SlotWrite> OfEquality(ITupleBinaryOperation equality) => new[] { equality.LeftOperand, equality.RightOperand }
        .SelectMany(t => ElementsOf(t.Type))
        .OfType<INamedTypeSymbol>()
        .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion))
        .SelectMany(m => Parts(m, equality));

    private static IEnumerable<ITypeSymbol> ElementsOf(ITypeSymbol? type) => type is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.SelectMany(e => ElementsOf(e.Type)) : type is null ? [] : [type];

    /// <summary>Elements of two tuples are converted by themselves, also where no operation says so.</summary>
    private IEnumerable<SlotWrite> Converted(IEnumerable<ITypeSymbol> from, IEnumerable<ITypeSymbol> to, IOperation value) => from
        .Zip(to, (f, t) => SymbolEqualityComparer.Default.Equals(f, t) ? null : t as INamedTypeSymbol)
        .OfType<INamedTypeSymbol>()
        .SelectMany(t => t.IsTupleType ? t.TupleElements.Select(e => e.Type).OfType<INamedTypeSymbol>() : [t])
        .SelectMany(Conversions)
        .SelectMany(m => Parts(m, value));

    private static IEnumerable<IMethodSymbol> Conversions(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Conversion);

    /// <summary>The method that takes the elements is called without an operation for it.</summary>
    private IEnumerable<SlotWrite> OfCollection(ICollectionExpressionOperation collection)
    {
        if (collection.Type is null || CollectionRules.IsFramework(collection.Type))
        {
            return [];
        }

        return ImplicitCalls.Of(collection, m => m.Name == "Add" && slots.HasInput(m)).SelectMany(m => m.Parameters).Select(slots.Of).OfType<RestrictedSlot>()
            .SelectMany(s => collection.Elements.Select(e => e is ISpreadOperation spread ? new SlotWrite(s, spread.Operand, StepOf(s), IsWhole: false) : new SlotWrite(s, e, StepOf(s))));
    }

    private IEnumerable<SlotWrite> Into(IMethodSymbol method, IOperation[] operands) => method.Parameters
        .Select((p, i) => slots.Of(p) is { Values.IsEmpty: false } slot && i < operands.Length ? new SlotWrite(slot, operands[i], StepOf(slot)) : null)
        .OfType<SlotWrite>();

    private IEnumerable<SlotWrite> Parts(IMethodSymbol method, IOperation value) => method.Parameters.Select(slots.Of).OfType<RestrictedSlot>().Select(s => new SlotWrite(s, value, StepOf(s), IsWhole: false));

    private static string StepOf(RestrictedSlot slot) => $"parameter '{slot.Symbol.Name}' of '{slot.Symbol.ContainingSymbol.Shown()}'";
}
