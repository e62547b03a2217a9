namespace Futurnal.Instrumentation.Sqlite;

/// <summary>A chunk, column by column. What was not asked for or is not there is null.</summary>
internal sealed class ChunkColumns
{
    /// <summary>Gets the number of points.</summary>
    public required int Length { get; init; }

    /// <summary>Gets whether the points are distributions.</summary>
    public required bool AreDistributions { get; init; }

    /// <summary>Gets the indices into the segment's times, rising.</summary>
    public int[]? Positions { get; init; }

    /// <summary>Gets how many single values stand for each point.</summary>
    public int[]? Observations { get; init; }

    /// <summary>Gets the values of a counter or gauge, or the sums of distributions.</summary>
    public double[]? Sums { get; init; }

    /// <summary>Gets how many values each distribution has.</summary>
    public long[]? Counts { get; init; }

    /// <summary>Gets the least value of each distribution.</summary>
    public double[]? Mins { get; init; }

    /// <summary>Gets the greatest value of each distribution.</summary>
    public double[]? Maxs { get; init; }

    /// <summary>Gets the sum of squares of each distribution.</summary>
    public double[]? SumsOfSquares { get; init; }

    /// <summary>Gets the distributions.</summary>
    public ExponentialHistogram[]? Distributions { get; init; }
}
