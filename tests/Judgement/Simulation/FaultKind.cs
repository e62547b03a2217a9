namespace Judgement.Simulation;

/// <summary>What goes wrong. Sizes are in standard deviations of the series' own noise.</summary>
internal enum FaultKind
{
    /// <summary>The level is 4 away for an hour, on the bad side.</summary>
    Step,

    /// <summary>The level is 6 above for 5 to 8 minutes.</summary>
    Spike,

    /// <summary>The level is 4 below for 20 minutes.</summary>
    Drop,

    /// <summary>The level goes 5 away within 6 to 10 hours, on the bad side.</summary>
    Drift,

    /// <summary>The noise is three times as wide for two hours.</summary>
    Variance,
}
