namespace Archivist.Indexing;

/// <summary>A document that a search found.</summary>
internal readonly record struct SearchHit(long Id, string Title);
