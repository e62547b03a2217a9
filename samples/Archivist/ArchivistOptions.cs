namespace Archivist;

/// <summary>What a person asked for on the command line.</summary>
internal sealed record ArchivistOptions
{
    /// <summary>Gets the folders and files to ingest.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Gets where the telemetry goes; <see langword="null"/> for its usual place.</summary>
    public string? Store { get; init; }

    /// <summary>Gets the queries to answer; empty for the usual ones.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>Gets how many documents are worked on at the same time; at least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
