namespace Archivist.Connectors;

/// <summary>The bytes of a document.</summary>
/// <param name="Bytes">The bytes; none when there were too many.</param>
/// <param name="Length">How many bytes the document has.</param>
/// <param name="IsTooLarge">Whether the document was left unread because of its length.</param>
internal readonly record struct Content(ReadOnlyMemory<byte> Bytes, long Length, bool IsTooLarge);
