using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Orchestration;

/// <summary>How a document ended that did not succeed.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Status">Quarantined or failed.</param>
/// <param name="Reason">What is wrong and what to do, to follow the name.</param>
internal sealed record Outcome(string Document, OperationStatus Status, string Reason);
