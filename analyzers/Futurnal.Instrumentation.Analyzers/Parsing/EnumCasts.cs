using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Tells casts that may give a value without a member, and whether a label takes it.</summary>
internal static class EnumCasts
{
    private const string LabelValue = "Futurnal.Instrumentation.LabelValue";

    public static bool MayBeUndefined(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is not null
            || conversion.Type is not { } target
            || (Nullables.Underlying(target) ?? target) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || conversion.Operand.Type is not { } operand
            || (Nullables.Underlying(operand) ?? operand) is not { } source
            || SymbolEqualityComparer.Default.Equals(source, type))
        {
            return false;
        }

        if (conversion.ConstantValue is { HasValue: true, Value: var value })
        {
            return !Values(type).Contains(AsText(value));
        }

        return source.TypeKind == TypeKind.Enum
            ? !Values((INamedTypeSymbol)source).IsSubsetOf(Values(type))
            : Numbers.IsReadable(source) && !IsAsked(conversion);
    }

    /// <summary>Tells whether the value becomes a label: by an argument of an instrumented method or of <c>LabelValue.Of</c>, as it is or as one of several.</summary>
    public static bool IsLabel(IOperation value)
    {
        for (var operation = value; operation.Parent is { } parent; operation = parent)
        {
            switch (parent)
            {
                case IArgumentOperation { Parameter: { } parameter }:
                    return IsLabel(parameter);
                case IConditionalOperation conditional when operation != conditional.Condition:
                case ISwitchExpressionArmOperation arm when operation == arm.Value:
                case ISwitchExpressionOperation when operation is ISwitchExpressionArmOperation:
                case ICoalesceOperation or IParenthesizedOperation:
                case IConversionOperation { OperatorMethod: null }:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsLabel(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return false;
        }

        if (method is { Name: "Of", ContainingType: { Name: nameof(LabelValue) } container })
        {
            return container.ToDisplayString() == LabelValue;
        }

        var definition = method.ReducedFrom ?? method;
        return InstrumentedSlot.Find(InstrumentedSlot.Definition(definition)) is { } slot
            && slot.Parameters.Length > parameter.Ordinal
            && slot.Parameters[parameter.Ordinal + (method.ReducedFrom is null ? 0 : 1)].GetAttributes().Has(AttributeNames.Label);
    }

    /// <summary>Tells whether the member around the cast asks <c>Enum.IsDefined</c>; then somebody has thought of it.</summary>
    private static bool IsAsked(IOperation cast)
    {
        var root = cast;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IInvocationOperation>().Any(i => i.TargetMethod is { Name: "IsDefined", ContainingType.SpecialType: SpecialType.System_Enum });
    }

    private static HashSet<string> Values(INamedTypeSymbol type) =>
        new(type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => AsText(f.ConstantValue)), StringComparer.Ordinal);

    /// <summary>Values of enums of different sizes compare by their digits.</summary>
    private static string AsText(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
