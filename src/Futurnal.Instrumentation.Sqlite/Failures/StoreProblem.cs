namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Why a telemetry store cannot be used.</summary>
public enum StoreProblem
{
    /// <summary>There is no store at the path.</summary>
    Missing,

    /// <summary>The file or its folder cannot be created or written.</summary>
    NotWritable,

    /// <summary>The file cannot be opened for reading.</summary>
    NotReadable,

    /// <summary>Another process kept the file locked for longer than the store waits.</summary>
    Locked,

    /// <summary>Something else stands at the path: a folder, or a file that is not a telemetry store.</summary>
    Foreign,

    /// <summary>A newer version wrote the file.</summary>
    Newer,

    /// <summary>The file is a telemetry store whose content cannot be understood.</summary>
    Damaged,

    /// <summary>There is no room left to write.</summary>
    Full,

    /// <summary>SQLite failed in another way, such as an error of the disk.</summary>
    Failed,

    /// <summary>An older version wrote the file, and it is opened for reading only.</summary>
    Outdated,

    /// <summary>The file was deleted or replaced while it was in use; what is written to it would be found by nobody.</summary>
    Moved,
}
