namespace Futurnal.Instrumentation.Alerting;

/// <summary>What it means to a rule that nothing was recorded.</summary>
public enum NoDataPolicy
{
    /// <summary>Nothing: an open incident stays open, and what was about to become one starts anew.</summary>
    Ignore,

    /// <summary>That something is wrong: it counts as bad.</summary>
    Alert,

    /// <summary>That nothing is wrong: it counts as good.</summary>
    Resolve,
}
