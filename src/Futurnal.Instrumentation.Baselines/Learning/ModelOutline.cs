namespace Futurnal.Instrumentation.Baselines;

/// <summary>What was chosen for a model, and why. Immutable and thread-safe.</summary>
public sealed record ModelOutline
{
    /// <summary>Gets the number that is judged.</summary>
    public required SignalKind Signal { get; init; }

    /// <summary>Gets the scale.</summary>
    public required BaselineScale Scale { get; init; }

    /// <summary>Gets why.</summary>
    public required ScaleReason ScaleReason { get; init; }

    /// <summary>Gets by how much the logarithmic scale describes a value better than the linear one, in nats of log-likelihood; negative where worse, 0 where there is no logarithm.</summary>
    public required double ScaleGain { get; init; }

    /// <summary>Gets the seasonality.</summary>
    public required Seasonality Seasonality { get; init; }

    /// <summary>Gets why.</summary>
    public required SeasonReason SeasonReason { get; init; }

    /// <summary>Gets by which share the error in foretelling other days is less than without seasons, of the best that was tried; 0 where none was.</summary>
    public required double SeasonGain { get; init; }

    /// <summary>Gets on how many days of the calendar the series was seen.</summary>
    public required int Days { get; init; }

    /// <summary>Gets a value indicating whether what is normal goes over from hour to hour, rather than changing at the full hour.</summary>
    public required bool IsSmooth { get; init; }

    /// <summary>Gets the number of samples that level and spread are of.</summary>
    public required int Samples { get; init; }
}
