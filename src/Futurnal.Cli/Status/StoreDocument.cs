namespace Futurnal.Cli.Status;

/// <summary>The store, in <see cref="StatusDocument"/>.</summary>
internal sealed record StoreDocument(
    string Path,
    long FileBytes,
    int SchemaVersion,
    long SeriesCount,
    long FlushCount,
    long SampleCount,
    long? FirstFlushMs,
    long? LastFlushMs);
