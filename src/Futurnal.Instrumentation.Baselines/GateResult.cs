namespace Futurnal.Instrumentation.Baselines;

/// <summary>What a gate found.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Value">The finite value that was judged, in the gate's unit; <see langword="null"/> exactly when there is no data.</param>
public sealed record GateResult(QualityGate Gate, GateOutcome Outcome, double? Value)
{
    /// <summary>Gets why there is no data, in a few words without a full stop; <see langword="null"/> where there is a value.</summary>
    public string? Reason { get; init; }
}
