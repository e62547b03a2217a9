namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>How much a metric may be divided.</summary>
internal static class CardinalityLimits
{
    /// <summary>The most series of one metric.</summary>
    public const int Series = 1_000;

    /// <summary>The most members of an enum that leave room, with <c>other</c>, for the six outcomes of a call and one bool.</summary>
    public const int EnumMembers = (Series / (6 * 2)) - 1;

    /// <summary>The most labels beside the outcome: as many as fit if each has two values, with one bool to spare.</summary>
    public const int Labels = 6;
}
