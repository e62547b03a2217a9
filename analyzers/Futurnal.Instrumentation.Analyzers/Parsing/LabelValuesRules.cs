using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads the values that a [LabelValues] lists, and says what is wrong with them.</summary>
internal static class LabelValuesRules
{
    /// <summary>What can be used of the values; <c>other</c> is always among them and so not listed.</summary>
    public static string[] Values(AttributeData attribute) =>
        [.. Written(attribute).Where(v => !IsImplied(v) && IsFit(v)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with the list, or <see langword="null"/>.</summary>
    public static string? WhyNot(AttributeData attribute)
    {
        var values = Written(attribute);
        if (Array.FindIndex(values, v => !IsFit(v)) is >= 0 and var unfit)
        {
            return values[unfit] is { } text
                ? $"'{text}' is no value; use a text without control characters and without blanks around it"
                : "null is no value, and is recorded as other in any case; leave it out";
        }

        if (values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            return $"'{twice.Key}' is listed twice; list it once";
        }

        return Array.TrueForAll(values, IsImplied) ? "it lists no value but other, which is always one; list the values, as in [LabelValues(\"pdf\", \"html\")]" : null;
    }

    /// <summary>Why it does nothing for a type, or <see langword="null"/>.</summary>
    public static string? WhyNot(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? null : $"it is for text, and this is '{type.ToDisplayString()}'; remove it";

    /// <summary>What is wrong with the list, wherever it stands.</summary>
    public static (DiagnosticDescriptor Rule, string[] Arguments)? Judge(AttributeData attribute, string carrier)
    {
        if (WhyNot(attribute) is { } reason)
        {
            return (RuleCatalog.UnusedValues, [carrier, reason]);
        }

        return Values(attribute).Select(v => (Value: v, Look: PrivateLook.Of(v))).FirstOrDefault(v => v.Look is not null) is { Look: { } look } found
            ? (RuleCatalog.RevealingConstant, [$"Label '{carrier}'", found.Value, look])
            : null;
    }

    /// <summary>Tells whether a value is one without being listed.</summary>
    public static bool IsImplied(string? value) => value == BuiltInMetrics.Other;

    /// <summary>Tells whether a text can be the value of a label.</summary>
    public static bool IsFit(string? value) => value is { Length: > 0 } && value.Trim().Length == value.Length && !value.Any(char.IsControl);

    private static string?[] Written(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } list
        ? [.. list.Values.Select(v => v.Value as string)]
        : [];
}
