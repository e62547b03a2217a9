namespace Archivist.Orchestration;

/// <summary>How far an ingestion is.</summary>
/// <param name="Finished">How many documents have ended.</param>
/// <param name="Found">How many there are.</param>
internal readonly record struct IngestionProgress(int Finished, int Found);
