namespace Futurnal.Instrumentation.Baselines;

/// <summary>On which side of its limit a value passes a gate. The limit itself passes.</summary>
public enum GateComparison
{
    /// <summary>The value is the limit or above.</summary>
    AtLeast,

    /// <summary>The value is the limit or below.</summary>
    AtMost,
}
