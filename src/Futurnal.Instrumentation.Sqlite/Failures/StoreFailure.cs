using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Words for everything that can be wrong with a store, each with its remedy.</summary>
internal static class StoreFailure
{
    private const int Error = 1;
    private const int Permission = 3;
    private const int Busy = 5;
    private const int TableLocked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int DiskFull = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ReadOnlySinceMoved = 1032;
    private const int NoRoomForTheLogsIndex = 4874;

    public static StoreException Missing(string path) => new(
        StoreProblem.Missing,
        $"There is no telemetry store at '{path}'. Start an instrumented application first, or name another file.");

    public static StoreException Folder(string path) => new(
        StoreProblem.Foreign,
        $"'{path}' is a folder, not a telemetry store. Name a file, such as '{System.IO.Path.Combine(path, "telemetry.db")}'.");

    public static StoreException Foreign(string path) => new(
        StoreProblem.Foreign,
        $"'{path}' is not a telemetry store and was left untouched. Name another file.");

    public static StoreException Newer(string path, long version, int known) => new(
        StoreProblem.Newer,
        $"'{path}' was written by a newer version (format {version}; this version knows formats up to {known}). Update this application, or name another file.");

    public static StoreException Outdated(string path, long version, int current) => new(
        StoreProblem.Outdated,
        $"'{path}' was written by an older version (format {version}; this version reads format {current}). Start an application of this version that writes it, which brings it up to date.");

    public static StoreException Damaged(string path, string what, Exception? cause = null) => new(
        StoreProblem.Damaged,
        $"The telemetry store '{path}' is damaged: {what}. Move it away so that a new one is started, or restore a copy.",
        cause);

    public static StoreException NotWritable(string path, Exception? cause = null) => new(
        StoreProblem.NotWritable,
        $"The telemetry store '{path}' cannot be written. Check the permissions of the file and its folder, or name another file.",
        cause);

    public static StoreException Full(string path, Exception cause) => new(
        StoreProblem.Full,
        $"There is no room left to write the telemetry store '{path}'. Free some space on that disk.",
        cause);

    public static StoreException Moved(string path, Exception? cause = null) => new(
        StoreProblem.Moved,
        $"The telemetry store '{path}' was deleted or replaced while it was in use. Open it anew.",
        cause);

    public static StoreException From(SqliteException failure, string path, bool writing) => failure.SqliteErrorCode switch
    {
        Busy or TableLocked => new(
            StoreProblem.Locked,
            $"The telemetry store '{path}' is locked by another process. Close the program that holds it, then try again.",
            failure),
        _ when failure.SqliteExtendedErrorCode == ReadOnlySinceMoved => Moved(path, failure),
        Permission or ReadOnly or CannotOpen when writing => NotWritable(path, failure),

        // A reader is refused as "read-only" where it would have to create the write-ahead log.
        Permission or ReadOnly or CannotOpen => new(
            StoreProblem.NotReadable,
            $"The telemetry store '{path}' cannot be read. Check the permissions of the file and its folder, or name another file.",
            failure),
        Error => Damaged(path, "its tables are not those its format number promises", failure),
        Corrupt => Damaged(path, "SQLite finds its pages corrupt", failure),
        NotADatabase => Damaged(path, "SQLite cannot read it", failure),
        DiskFull => Full(path, failure),
        _ when failure.SqliteExtendedErrorCode == NoRoomForTheLogsIndex => Full(path, failure),
        _ => new(
            StoreProblem.Failed,
            $"SQLite failed on the telemetry store '{path}' (code {failure.SqliteExtendedErrorCode}). Check the disk, then try again.",
            failure),
    };
}
