namespace Futurnal.Instrumentation;

/// <summary>Why an incident ended.</summary>
public enum AlertResolution
{
    /// <summary>What was bad is good again, for long enough.</summary>
    Recovered,

    /// <summary>Nothing is recorded any more, which its rule takes for an end.</summary>
    NoData,

    /// <summary>Nobody has judged it for long: its rule is gone, or the process that saw it.</summary>
    Stale,
}
