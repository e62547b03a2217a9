namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>What a mention of a variable or member does.</summary>
internal enum MentionKind
{
    Unknown,
    Read,
    Value,
    Compound,
    Element,
    Pattern,
    Part,
    Handed,
}
