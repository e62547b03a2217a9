using System.Runtime.Serialization;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The closed values of a label that an enum gives, and the position of each member among them.</summary>
internal sealed class EnumVocabulary
{
    private const string JsonName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    private static readonly string EnumMember = typeof(EnumMemberAttribute).FullName;

    private EnumVocabulary(string[] values, LabelCase[] cases, bool isDense, bool fits)
    {
        Values = values;
        Cases = cases;
        IsDense = isDense;
        Fits = fits;
    }

    /// <summary>The values; the last is <c>other</c>.</summary>
    public string[] Values { get; }

    public LabelCase[] Cases { get; }

    public bool IsDense { get; }

    /// <summary>Whether any member is in the key's built-in vocabulary, where there is one.</summary>
    public bool Fits { get; }

    public static EnumVocabulary Of(INamedTypeSymbol type, string key)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToArray();
        var texts = members.Select(TextOf).ToArray();
        var builtIn = BuiltInMetrics.Vocabulary(key);
        string[] values = [.. builtIn ?? texts.Where(t => t != BuiltInMetrics.Other).Distinct(StringComparer.Ordinal), BuiltInMetrics.Other];
        var comparison = builtIn is null ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var cases = new List<LabelCase>();
        var seen = new HashSet<object>();
        var isDense = members.Length == values.Length - 1;
        for (var i = 0; i < members.Length; i++)
        {
            var position = Array.FindIndex(values, v => string.Equals(v, texts[i], comparison));
            position = position < 0 ? values.Length - 1 : position;
            isDense &= position == i && IsInt(members[i].ConstantValue, i);
            if (seen.Add(members[i].ConstantValue!) && position < values.Length - 1)
            {
                cases.Add(new LabelCase(members[i].Escaped(), position));
            }
        }

        return new(values, isDense ? [] : [.. cases], isDense, builtIn is null || cases.Count > 0);
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
}
