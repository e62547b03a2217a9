namespace Futurnal.Instrumentation.Alerting;

/// <summary>Which series are taken together.</summary>
internal enum RecentGrouping
{
    /// <summary>All.</summary>
    Merged,

    /// <summary>None: each stands by itself.</summary>
    PerSeries,

    /// <summary>Those of one value of the label <c>phase</c>.</summary>
    PerPhase,
}
