namespace Futurnal.Instrumentation.Baselines;

/// <summary>When a difference counts. Immutable and thread-safe.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Gets the least relative change that counts, above 0; 0.05 is 5 %.</summary>
    public double MinimumEffect { get; init; } = 0.05;

    /// <summary>
    /// Gets which share of the changes that are told may be none, above 0 and below 1 (Benjamini and Hochberg, 1995). Far below the usual 0.05, since
    /// a build compares many times, and since minutes are alike in more ways than can be estimated from an hour of them.
    /// </summary>
    public double FalseDiscoveryRate { get; init; } = 0.002;
}
