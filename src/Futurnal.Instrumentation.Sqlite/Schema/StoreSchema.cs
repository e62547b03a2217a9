namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The versions of the format. A step that was ever released never changes.</summary>
internal static class StoreSchema
{
    /// <summary>The latest time a flush may have, in Unix milliseconds: the year 2248. Times shifted by 20 bits still fit an SQLite integer.</summary>
    public const long LatestTimestampMs = (1L << 43) - 1;

    /// <summary>Gets the migration steps in order.</summary>
    public static IReadOnlyList<MigrationStep> Steps { get; } = [Version1.Apply, Version2.Apply, Version3.Apply, Version4.Apply];
}
