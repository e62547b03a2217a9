using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The closed values of a label, and how a value is found among them.</summary>
internal sealed record LabelVocabulary(string[] Values, LabelLookup Lookup, LabelCase[] Cases)
{
    /// <summary>The values of a bool; where it can be missing, that is <c>other</c>.</summary>
    public static LabelVocabulary OfBool(bool canBeNull, bool hasOther) => new(
        canBeNull || hasOther ? ["false", "true", BuiltInMetrics.Other] : ["false", "true"],
        canBeNull ? LabelLookup.Cases : LabelLookup.Boolean,
        canBeNull ? [new("false", 0), new("true", 1)] : []);

    /// <summary>What is known of the values of a hash.</summary>
    public static LabelVocabulary OfHash() => new([BuiltInMetrics.Other], LabelLookup.Hash, []);

    /// <summary>The values declared for a text, or for a built-in key all there are.</summary>
    public static LabelVocabulary OfText(string[] declared, string key)
    {
        var known = BuiltInMetrics.Vocabulary(key) ?? declared;
        return new([.. known, BuiltInMetrics.Other], LabelLookup.Cases, [.. declared.Select(v => new LabelCase(Emission.Names.Literal(v), Array.IndexOf(known, v)))]);
    }
}
