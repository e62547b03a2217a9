namespace Futurnal.Instrumentation.Baselines;

/// <summary>How a gate judged.</summary>
public enum GateOutcome
{
    /// <summary>The value is on the good side of the limit, or the limit itself.</summary>
    Pass,

    /// <summary>The value is on the bad side of the limit.</summary>
    Fail,

    /// <summary>Nothing was recorded to judge by, which is neither a pass nor a failure.</summary>
    NoData,
}
