namespace Archivist.Extraction;

/// <summary>What a document tells besides its words.</summary>
internal sealed record Facts(
    IReadOnlyCollection<DateOnly> Dates,
    IReadOnlyCollection<string> People,
    IReadOnlyCollection<string> Links,
    IReadOnlyCollection<string> Tags);
