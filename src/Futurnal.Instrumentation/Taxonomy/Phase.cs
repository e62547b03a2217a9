namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>A step in the life of a document; the values of the label <c>phase</c>.</summary>
public enum Phase
{
    /// <summary>Walking the source.</summary>
    Scan,

    /// <summary>Telling what a document is.</summary>
    Detect,

    /// <summary>Normalising, extracting and indexing.</summary>
    Process,

    /// <summary>Waiting for a worker.</summary>
    Queue,
}
