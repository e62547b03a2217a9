namespace Archivist.Connectors;

/// <summary>A run of bytes of a file, such as one message of a mailbox.</summary>
internal readonly record struct Slice(long Offset, long Length);
