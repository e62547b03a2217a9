using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves texts that are put together of others, or converted.</summary>
internal sealed class CompositionProver(ProofRun run)
{
    public TextProof OfConversion(IConversionOperation conversion, CallFrame? frame)
    {
        if (conversion.OperatorMethod is { } method)
        {
            return CallProver.OfOperator(conversion, method, [conversion.Operand], frame);
        }

        if (conversion.Operand.Type is IDynamicTypeSymbol)
        {
            return OpenText.At(conversion.Operand, "what it is, is known at run time only", OpenKind.Dynamic);
        }

        return conversion.Conversion is { IsIdentity: true } or { IsReference: true } or { IsNullable: false, IsNumeric: false, IsUserDefined: false, Exists: true }
            && IsText(conversion.Type) && (IsText(conversion.Operand.Type) || conversion.Operand.Type is null)
            ? run.Prove(conversion.Operand, frame)
            : conversion is { Conversion.IsReference: true, Operand: IConversionOperation { OperatorMethod: null, Conversion.IsReference: true } boxed } && IsText(boxed.Operand.Type)
                ? run.Prove(boxed.Operand, frame)
                : OpenText.At(conversion.Operand, "what it is converted from can be any text");
    }

    public TextProof OfCoalesce(ICoalesceOperation choice, CallFrame? frame)
    {
        if (choice.ValueConversion is { IsIdentity: false, IsReference: false })
        {
            return OpenText.At(choice.Value, "it is converted on the way");
        }

        var first = run.Prove(choice.Value, frame);
        return ProofRun.Any([() => first is ClosedText closed ? closed with { CanBeNull = false } : first, () => run.Prove(choice.WhenNull, frame)]);
    }

    public TextProof OfCompound(ICompoundAssignmentOperation assignment, CallFrame? frame) =>
        assignment is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, Target.Type.SpecialType: SpecialType.System_String }
            ? Joined([assignment.Target, assignment.Value], frame)
            : OpenText.At(assignment, "the analysis does not know what the operator gives");

    public TextProof OfBinary(IBinaryOperation binary, CallFrame? frame)
    {
        if (binary is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            return Joined([binary.LeftOperand, binary.RightOperand], frame);
        }

        return binary.OperatorMethod is { } method
            ? CallProver.OfOperator(binary, method, [binary.LeftOperand, binary.RightOperand], frame)
            : OpenText.At(binary, "the analysis does not know what the operator gives");
    }

    public TextProof OfInterpolation(IInterpolatedStringOperation text, CallFrame? frame) => text.Type?.SpecialType == SpecialType.System_String
        ? run.Changed(() => Join(text.Parts.Select(p => (Func<TextProof>)(() => OfPart(p, frame)))))
        : OpenText.At(text, "a handler of its own writes the text");

    /// <summary>What stands left of <c>?.</c> is what is looked at right of it.</summary>
    public TextProof OfAccessInstance(IConditionalAccessInstanceOperation instance, CallFrame? frame)
    {
        for (IOperation child = instance, parent = instance.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            if (parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, child))
            {
                return run.Prove(access.Operation, frame);
            }
        }

        return OpenText.At(instance, "the analysis does not find what it stands for");
    }

    /// <summary>A text put together of others, as by <c>+</c>.</summary>
    public TextProof Joined(IEnumerable<IOperation> parts, CallFrame? frame) => run.Changed(() => Join(parts.Select(p => (Func<TextProof>)(() => AsText(p, frame)))));

    /// <summary>The text of a value, if it is one that prints as a constant whatever it is.</summary>
    public TextProof AsText(IOperation value, CallFrame? frame)
    {
        var bare = value;
        while (bare is IConversionOperation { OperatorMethod: null, IsImplicit: true } boxing && !IsText(boxing.Operand.Type))
        {
            bare = boxing.Operand;
        }

        if (bare.ConstantValue is { HasValue: true, Value: char or byte or sbyte or short or ushort or int or uint or long or ulong } constant && bare.Type?.TypeKind != TypeKind.Enum)
        {
            return ClosedText.Of(Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        return PrintedTypes.Of(bare.Type) is { } printed ? printed : IsText(bare.Type) || bare.Type is null ? run.Prove(bare, frame) : OpenText.At(bare, $"a '{bare.Type.ToDisplayString()}' can print as any text", SourceKinds.OfValue(bare));
    }

    private TextProof OfPart(IInterpolatedStringContentOperation part, CallFrame? frame) => part switch
    {
        IInterpolatedStringTextOperation text => run.Prove(text.Text, frame),
        IInterpolationOperation { Alignment: null } hole when IsPlain(hole) => AsText(hole.Expression, frame),
        _ => OpenText.At(part, "the analysis does not know what its format gives"),
    };

    /// <summary>A text has no formats; of those of an enum one is its name.</summary>
    private static bool IsPlain(IInterpolationOperation hole) => hole.FormatString is null || hole.FormatString is ILiteralOperation { ConstantValue.Value: "G" or "g" };

    private static TextProof Join(IEnumerable<Func<TextProof>> parts)
    {
        var all = ClosedText.Of("");
        OpenText? open = null;
        foreach (var prove in parts)
        {
            switch (prove())
            {
                case ClosedText closed when all.Values.Count * (long)(closed.Values.Count + 1) <= ClosedText.Limit * 2:
                    all = all.Then(closed);
                    break;
                case ClosedText:
                    all = ClosedText.OfAll(Enumerable.Range(0, ClosedText.Limit + 1).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                    break;
                case OpenText found when open is null || open.Kind == OpenKind.Other:
                    open = found;
                    break;
            }
        }

        return (TextProof?)open ?? all;
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String || TaskTypes.OfText(type);
}
