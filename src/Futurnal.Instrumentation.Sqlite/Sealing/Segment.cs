namespace Futurnal.Instrumentation.Sqlite;

/// <summary>An hour of flushes, packed.</summary>
/// <param name="Times">When each flush was taken, rising.</param>
/// <param name="Points">How many points they have.</param>
/// <param name="Chunks">The points of each series.</param>
internal sealed record Segment(long[] Times, int Points, IReadOnlyList<(int Series, byte[] Data)> Chunks);
