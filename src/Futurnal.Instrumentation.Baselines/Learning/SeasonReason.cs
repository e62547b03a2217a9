namespace Futurnal.Instrumentation.Baselines;

/// <summary>Why a seasonality was chosen.</summary>
public enum SeasonReason
{
    /// <summary>None, since too few days were seen to tell one from chance.</summary>
    TooFewDays,

    /// <summary>None, since no seasonality foretells other days better.</summary>
    NoneHelps,

    /// <summary>It foretells other days better than any simpler one.</summary>
    Helps,
}
