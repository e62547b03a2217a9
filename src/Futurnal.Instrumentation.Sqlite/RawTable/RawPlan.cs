namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Which conditions of a query limit what is read of <c>metrics_raw</c>; SQLite checks all of them again, so reading more is never wrong.</summary>
[Flags]
internal enum RawPlan
{
    All = 0,

    /// <summary>The name of the metric is given.</summary>
    Metric = 1,

    /// <summary>The least time is given.</summary>
    From = 2,

    /// <summary>The greatest time is given.</summary>
    To = 4,
}
