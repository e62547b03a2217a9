using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says what a condition that holds, or does not, leaves of the values of a variable.</summary>
internal sealed class Conditions(ProofRun run)
{
    private const int Deepest = 8;
    private int _depth;

    /// <summary>Tells whether an expression is the variable's value, unconverted.</summary>
    public static bool IsOf(IOperation value, ISymbol variable)
    {
        while (value is IConversionOperation { OperatorMethod: null, Conversion: { IsIdentity: true } or { IsReference: true } } conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
            _ => false,
        };
    }

    /// <summary>The values left, or <see langword="null"/> where the condition does not close them.</summary>
    public ClosedText? When(IOperation condition, ISymbol variable, bool holds, CallFrame? frame)
    {
        if (_depth >= Deepest)
        {
            return null;
        }

        _depth++;
        var left = Find(condition, variable, holds, frame);
        _depth--;
        return left;
    }

    /// <summary>The values that a pattern matches, or does not match.</summary>
    public static ClosedText? Matching(IPatternOperation pattern, bool matches)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null or string } constant }:
                return matches ? ClosedText.Of((string?)constant.Value) : null;
            case INegatedPatternOperation negated:
                return Matching(negated.Pattern, !matches);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.And } binary:
                var a = Matching(binary.LeftPattern, matches);
                var b = Matching(binary.RightPattern, matches);
                return (binary.OperatorKind == BinaryOperatorKind.Or) == matches ? Either(a, b) : Both(a, b);
            default:
                return null;
        }
    }

    private ClosedText? Find(IOperation condition, ISymbol variable, bool holds, CallFrame? frame)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return When(not.Operand, variable, !holds, frame);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: null } binary:
                var a = When(binary.LeftOperand, variable, holds, frame);
                var b = When(binary.RightOperand, variable, holds, frame);
                return (binary.OperatorKind == BinaryOperatorKind.ConditionalOr) == holds ? Either(a, b) : Both(a, b);
            case IIsPatternOperation test when IsOf(test.Value, variable):
                return Matching(test.Pattern, holds);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } } } test when test.Value.Type?.SpecialType == SpecialType.System_Boolean:
                return When(test.Value, variable, wanted == holds, frame);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary when (binary.OperatorKind == BinaryOperatorKind.Equals) == holds:
                return OfEqual(binary, variable, frame);
            case IInvocationOperation call:
                return OfCall(call, variable, holds, frame);
            default:
                return null;
        }
    }

    private ClosedText? OfEqual(IBinaryOperation binary, ISymbol variable, CallFrame? frame)
    {
        if (binary.OperatorMethod is { ContainingType.SpecialType: not SpecialType.System_String })
        {
            return null;
        }

        return IsOf(binary.LeftOperand, variable) ? Closed(binary.RightOperand, frame) : IsOf(binary.RightOperand, variable) ? Closed(binary.LeftOperand, frame) : null;
    }

    /// <summary>What it is compared with by the text itself; a comparison of objects is one of references, which says no less.</summary>
    private ClosedText? Closed(IOperation value, CallFrame? frame) =>
        value.Type is null or { SpecialType: SpecialType.System_String } || value.ConstantValue is { HasValue: true, Value: null } ? run.Prove(value, frame) as ClosedText : null;

    private ClosedText? OfCall(IInvocationOperation call, ISymbol variable, bool holds, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return holds ? OfText(call, variable, frame) : null;
        }

        if (holds && method.Name is "Contains" or "ContainsKey" && CollectionProver.IsMembership(call, out var collection, out var item) && IsOf(item, variable))
        {
            var members = run.Collections.Elements(collection, frame);
            return members is ClosedText closed && run.Collections.IsOrdinal(collection, frame) ? closed : null;
        }

        return OfOwn(call, variable, holds, frame);
    }

    private ClosedText? OfText(IInvocationOperation call, ISymbol variable, CallFrame? frame)
    {
        var values = call.Arguments.Select(a => a.Value).Where(v => v.Type is null or { SpecialType: SpecialType.System_String }).ToList();
        if (call.Instance is { } instance)
        {
            values.Insert(0, instance);
        }

        var comparison = call.Arguments.FirstOrDefault(a => a.Parameter?.Type.Name == nameof(StringComparison))?.Value;
        var isExact = comparison is null || comparison.ConstantValue is { HasValue: true, Value: (int)StringComparison.Ordinal };
        return (call.TargetMethod.Name, values) switch
        {
            ("IsNullOrEmpty", [var value]) when IsOf(value, variable) => ClosedText.Of("").OrNull(),
            (nameof(Equals), [var a, var b]) when isExact && call.TargetMethod.Parameters.All(p => p.Type.SpecialType != SpecialType.System_Object) =>
                IsOf(a, variable) ? Closed(b, frame) : IsOf(b, variable) ? Closed(a, frame) : null,
            _ => null,
        };
    }

    /// <summary>A method of the project that does nothing but check.</summary>
    private ClosedText? OfOwn(IInvocationOperation call, ISymbol variable, bool holds, CallFrame? frame)
    {
        if (run.Calls.BodyOf(call) is not { } body
            || call.Arguments.FirstOrDefault(a => IsOf(a.Value, variable))?.Parameter is not { RefKind: RefKind.None } parameter
            || CallProver.ReturnsOf(body).ToArray() is not [{ ReturnedValue: { } result }])
        {
            return null;
        }

        var definition = (IParameterSymbol)RestrictedSlots.Definition(parameter);
        var inside = new CallFrame((IMethodSymbol)RestrictedSlots.Definition(call.TargetMethod), call.Arguments, frame);
        var isUnchanged = run.Code.Around(body).MentionsOf(definition).All(m => MentionRules.Classify(m).Kind == MentionKind.Read);
        return isUnchanged ? When(result, definition, holds, inside) : null;
    }

    private static ClosedText? Either(ClosedText? a, ClosedText? b) => a is null || b is null ? null : a.Or(b);

    private static ClosedText? Both(ClosedText? a, ClosedText? b) => a is null || b is null ? a ?? b : a.And(b);
}
