namespace Archivist.Orchestration;

/// <summary>The bounds of an ingestion.</summary>
internal sealed record IngestionOptions
{
    /// <summary>Gets how many documents are worked on at the same time; at least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets how many documents wait for a worker at most; at least 1.</summary>
    public int QueueCapacity { get; init; } = 256;

    /// <summary>Gets the most bytes a document may have.</summary>
    public int DocumentLimit { get; init; } = 16 * 1024 * 1024;

    /// <summary>Gets when a document is tried again.</summary>
    public RetryPolicy Retries { get; init; } = new();
}
