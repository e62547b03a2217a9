namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What one series has in one segment.</summary>
internal sealed class ChunkData
{
    /// <summary>Gets the indices into the segment's times, rising.</summary>
    public required int[] Positions { get; init; }

    /// <summary>Gets how many single values stand for each point, mostly none.</summary>
    public required int[] Observations { get; init; }

    /// <summary>Gets the values of a counter or gauge; null for others.</summary>
    public double[]? Values { get; init; }

    /// <summary>Gets the distributions of a histogram or timer; null for others.</summary>
    public ExponentialHistogram[]? Distributions { get; init; }
}
