using System.Globalization;
using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Turns a type into the closed values of a label.</summary>
internal sealed class LabelTypeParser(LabelCarrier carrier, DiagnosticBag diagnostics, Location place)
{
    private const string Flags = "System.FlagsAttribute";
    private const string RuntimeAssembly = "Futurnal.Instrumentation";

    /// <summary>Tells whether values of a type are meant to be labels themselves, and not something with members that are.</summary>
    public static bool IsLabel(ITypeSymbol type, bool hasValues)
    {
        var bare = Nullables.Underlying(type) ?? type;
        return bare.TypeKind == TypeKind.Enum || bare.SpecialType == SpecialType.System_Boolean || IsHash(bare) || (hasValues && bare.SpecialType == SpecialType.System_String);
    }

    /// <summary>Tells the type that only Redact makes from one that somebody else gave its name.</summary>
    private static bool IsHash(ITypeSymbol type) =>
        type is { Name: "HashedLabel", ContainingAssembly.Name: RuntimeAssembly } && type.ToDisplayString() == RuntimeAssembly + ".HashedLabel";

    /// <summary>The key where none is given: the enum's name; all else goes by the name of what has it.</summary>
    public static string Key(ITypeSymbol type, string carrier)
    {
        var bare = Nullables.Underlying(type) ?? type;
        return SnakeCase.Of(bare.TypeKind == TypeKind.Enum ? bare.Name : carrier);
    }

    public void ReportOpen(string key, ITypeSymbol type) => diagnostics.Add(
        RuleCatalog.OpenLabel,
        place,
        key,
        type.ToDisplayString(),
        Numbers.IsUnbounded(Nullables.Underlying(type) ?? type)
            ? "which can hold any value, and so tell one person from another; group the values in an enum, or make it the measured [Value]"
            : "which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant");

    /// <summary>The label, or <see langword="null"/> after it was told why there is none.</summary>
    public LabelSpec? Parse(ITypeSymbol type, string key, MemberSpec? member, AttributeData? values)
    {
        var bare = Nullables.Underlying(type) ?? type;
        var canBeNull = Nullables.CanBeNull(type) || member is { OwnerCanBeNull: true };
        var vocabulary = bare.SpecialType switch
        {
            SpecialType.System_Boolean => OfBool(key, canBeNull, member),
            SpecialType.System_String => OfText(key, values),
            _ when IsHash(bare) => OfHash(key),
            _ => OfEnum((INamedTypeSymbol)bare, key),
        };
        if (vocabulary is null)
        {
            return null;
        }

        return new LabelSpec(key, new(vocabulary.Values), carrier.Source)
        {
            Ordinal = carrier.Ordinal,
            Type = carrier.Type.Name(),
            Lookup = vocabulary.Lookup,
            Cases = new(vocabulary.Cases),
            Member = member,
            CanBeNull = canBeNull,
        };
    }

    private LabelVocabulary? OfBool(string key, bool canBeNull, MemberSpec? member)
    {
        if (BuiltInMetrics.Vocabulary(key) is { } builtIn)
        {
            return Outside("bool", builtIn, key);
        }

        // A call that ends in an exception has no result: that is 'other'.
        return LabelVocabulary.OfBool(canBeNull, carrier.IsResult || member is { CanThrow: true });
    }

    private LabelVocabulary? OfText(string key, AttributeData? values)
    {
        var declared = values is null ? [] : LabelValuesRules.Values(values);
        return BuiltInMetrics.Vocabulary(key) is { } builtIn && Array.Find(declared, v => !builtIn.Contains(v, StringComparer.Ordinal)) is { } outside
            ? Outside(outside, builtIn, key)
            : LabelVocabulary.OfText(declared, key);
    }

    private LabelVocabulary? OfHash(string key)
    {
        if (BuiltInMetrics.Vocabulary(key) is { } builtIn)
        {
            return Outside("HashedLabel", builtIn, key);
        }

        diagnostics.Advise(RuleCatalog.UnboundedHash, place, key, CardinalityLimits.Series.ToString("#,0", CultureInfo.InvariantCulture));
        return LabelVocabulary.OfHash();
    }

    private LabelVocabulary? OfEnum(INamedTypeSymbol type, string key)
    {
        if (IsGeneric(type))
        {
            ReportOpen(key, type);
            return null;
        }

        if (type.GetAttributes().Has(Flags))
        {
            diagnostics.Add(RuleCatalog.FlagsLabel, place, key, type.ToDisplayString());
            return null;
        }

        if (EnumVocabulary.Of(type, key) is not { } vocabulary)
        {
            return Outside(type.ToDisplayString(), BuiltInMetrics.Vocabulary(key)!, key);
        }

        if (vocabulary.Values.Select(v => (Value: v, Look: PrivateLook.Of(v))).FirstOrDefault(v => v.Look is not null) is { Look: { } look } found)
        {
            diagnostics.Add(RuleCatalog.RevealingConstant, place, $"Label '{key}'", found.Value, look);
            return null;
        }

        if (BuiltInMetrics.Vocabulary(key) is null && vocabulary.Values.Length - 1 is > CardinalityLimits.EnumMembers and var members)
        {
            diagnostics.Advise(RuleCatalog.LargeEnum, place, type.ToDisplayString(), $"{members}", $"{CardinalityLimits.EnumMembers}", key);
        }

        return vocabulary;
    }

    private LabelVocabulary? Outside(string what, string[] builtIn, string key)
    {
        diagnostics.Add(RuleCatalog.OutsideVocabulary, place, what, string.Join(", ", builtIn), key, "these are the same for all applications; use one of them, or a key of your own");
        return null;
    }

    /// <summary>Each construction of a generic type has an enum of its own.</summary>
    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }
}
