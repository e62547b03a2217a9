namespace Futurnal.Instrumentation.Baselines;

/// <summary>What an anomaly looks like.</summary>
public enum AnomalyKind
{
    /// <summary>The values lie above what is expected, and came there at once.</summary>
    Spike,

    /// <summary>The values lie below what is expected, and came there at once.</summary>
    Drop,

    /// <summary>The values moved away from what is expected little by little.</summary>
    Trend,

    /// <summary>The values jump about more than they do usually.</summary>
    Variance,
}
