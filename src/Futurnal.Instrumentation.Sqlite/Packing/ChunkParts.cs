namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What of a chunk is read.</summary>
[Flags]
internal enum ChunkParts
{
    /// <summary>The indices into the segment's times.</summary>
    Positions = 1,

    /// <summary>The values; of distributions count, sum, minimum, maximum and sum of squares.</summary>
    Values = 2,

    /// <summary>The buckets of distributions, and what <see cref="Values"/> is.</summary>
    Sketches = 4,

    /// <summary>How many single values stand for each point.</summary>
    Observations = 8,

    /// <summary>All of it.</summary>
    All = 15,
}
