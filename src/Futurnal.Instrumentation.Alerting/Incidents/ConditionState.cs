namespace Futurnal.Instrumentation.Alerting;

/// <summary>How a condition stands at a moment.</summary>
public enum ConditionState
{
    /// <summary>Good: an incident may end.</summary>
    Good,

    /// <summary>Between good and bad: an incident that is open stays open, and none begins.</summary>
    Recovering,

    /// <summary>Bad.</summary>
    Bad,

    /// <summary>Nothing was recorded to tell by.</summary>
    NoData,
}
