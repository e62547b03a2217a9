namespace StoreProbe;

/// <summary>Something that was done to a file, or the store's word for a flush.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="File">The file's name; of a flush its checksum.</param>
/// <param name="Position">The position or the length; of a flush its time.</param>
/// <param name="Data">What was written.</param>
internal sealed record FileEvent(FileEventKind Kind, string File, long Position = 0, byte[]? Data = null);
