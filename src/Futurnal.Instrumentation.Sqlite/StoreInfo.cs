namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a store holds at a moment.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="FileBytes">The bytes on disk: the file and its write-ahead log.</param>
/// <param name="SchemaVersion">The format's version.</param>
/// <param name="SeriesCount">How many series were ever stored.</param>
/// <param name="FlushCount">How many flushes are stored.</param>
/// <param name="SampleCount">How many points are stored.</param>
/// <param name="FirstTimestampMs">When the oldest flush was taken, in Unix milliseconds; <see langword="null"/> without flushes.</param>
/// <param name="LastTimestampMs">When the newest flush was taken, in Unix milliseconds; <see langword="null"/> without flushes.</param>
public sealed record StoreInfo(
    string Path,
    long FileBytes,
    int SchemaVersion,
    long SeriesCount,
    long FlushCount,
    long SampleCount,
    long? FirstTimestampMs,
    long? LastTimestampMs);
