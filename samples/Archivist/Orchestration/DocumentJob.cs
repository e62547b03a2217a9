using Archivist.Connectors;
using Archivist.Detection;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Orchestration;

/// <summary>A document on its way through the pipeline. One thread at a time works on it.</summary>
internal sealed class DocumentJob(SourceDocument document)
{
    public SourceDocument Document { get; } = document;

    /// <summary>Gets or sets how many runs were begun.</summary>
    public int Runs { get; set; }

    /// <summary>Gets or sets the bytes, once they are read.</summary>
    public Content Content { get; set; }

    /// <summary>Gets or sets what the bytes are, once that is known.</summary>
    public DetectedDocument? Detected { get; set; }

    /// <summary>Gets what is wrong with the document and what to do, to follow its name.</summary>
    public string? Reason { get; private set; }

    /// <summary>Gets how many bytes were read.</summary>
    public long BytesRead => Content.Bytes.Length;

    public OperationStatus Quarantine(string reason)
    {
        Reason = reason;
        return OperationStatus.Quarantined;
    }

    public OperationStatus Fail(string reason)
    {
        Reason = reason;
        return OperationStatus.Failed;
    }
}
