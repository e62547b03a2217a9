namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The second byte of a chunk.</summary>
[Flags]
internal enum ChunkFlags
{
    /// <summary>The points are distributions.</summary>
    Distributions = 1,

    /// <summary>There is not a point for each of the segment's times.</summary>
    Positions = 2,

    /// <summary>Single values stand for some points.</summary>
    Observations = 4,

    /// <summary>Of distributions of one value that value is stored, and nothing else.</summary>
    Singles = 8,
}
