using Archivist.Extraction;

namespace Archivist.Indexing;

/// <summary>A document on its way into the index.</summary>
internal sealed record IndexedDocument(string Title, string Text, Facts Facts);
