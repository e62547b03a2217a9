using System.Runtime.Serialization;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The values of a label that an enum gives, and the position of each member among them.</summary>
internal static class EnumVocabulary
{
    private const string JsonName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    private static readonly string EnumMember = typeof(EnumMemberAttribute).FullName;

    /// <summary>The vocabulary, or <see langword="null"/> where the key has a built-in one and no member is in it.</summary>
    public static LabelVocabulary? Of(INamedTypeSymbol type, string key)
    {
        var builtIn = BuiltInMetrics.Vocabulary(key);
        var comparison = builtIn is null ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

        // Members with one value cannot be told apart: the first one's text stands for it, or the first that is built in.
        var constants = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
            .GroupBy(f => f.ConstantValue!)
            .Select(g => (Member: g.First(), Text: g.Select(TextOf).FirstOrDefault(t => builtIn?.Contains(t, StringComparer.OrdinalIgnoreCase) == true) ?? TextOf(g.First())))
            .ToArray();
        string[] values = [.. builtIn ?? constants.Select(c => c.Text).Where(t => t != BuiltInMetrics.Other).Distinct(StringComparer.Ordinal), BuiltInMetrics.Other];
        var positions = Array.ConvertAll(constants, c => Array.FindIndex(values, v => string.Equals(v, c.Text, comparison)));
        if (constants.Length == values.Length - 1 && positions.Select((p, i) => p == i && IsInt(constants[i].Member.ConstantValue, i)).All(fits => fits))
        {
            return new(values, LabelLookup.Dense, []);
        }

        LabelCase[] cases = [.. constants.Zip(positions, (c, p) => new LabelCase(PatternOf(c.Member, type), p)).Where(c => c.Position >= 0 && c.Position < values.Length - 1)];
        return builtIn is not null && cases.Length == 0 ? null : new(values, LabelLookup.Cases, cases);
    }

    private static bool IsInt(object? constant, int expected) => constant switch
    {
        byte b => b == expected,
        sbyte b => b == expected,
        short s => s == expected,
        ushort s => s == expected,
        int i => i == expected,
        _ => false,
    };

    private static string TextOf(IFieldSymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.Is(EnumMember) && attribute.Named("Value") is string value)
            {
                return value;
            }

            if (attribute.Is(JsonName) && attribute.Text(0) is { } name)
            {
                return name;
            }
        }

        return SnakeCase.Of(member.Name);
    }

    /// <summary>A member whose mention is an error or a warning is written as its number.</summary>
    private static string PatternOf(IFieldSymbol member, INamedTypeSymbol type) => Mentions.IsFree(member)
        ? $"{type.Name()}.{member.Escaped()}"
        : $"({type.Name()})({Convert.ToString(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)})";
}
