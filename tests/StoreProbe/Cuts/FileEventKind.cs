namespace StoreProbe;

internal enum FileEventKind
{
    /// <summary>A file was opened that may be known by now, or not.</summary>
    Open,

    /// <summary>A file was made.</summary>
    Create,

    /// <summary>Bytes were written at a position.</summary>
    Write,

    /// <summary>A file was cut to a length.</summary>
    Truncate,

    /// <summary>All that was written to a file was made durable.</summary>
    Sync,

    /// <summary>A file was deleted.</summary>
    Delete,

    /// <summary>A file was deleted, and its folder made durable.</summary>
    DeleteForGood,

    /// <summary>The store said that a flush is kept.</summary>
    Acknowledge,
}
