namespace Futurnal.Instrumentation.Baselines;

/// <summary>Which number a series is judged by, minute for minute.</summary>
public enum SignalKind
{
    /// <summary>The mean of the values: of gauges.</summary>
    Mean,

    /// <summary>The sum of the values a second: of counters, where no increment in an observed minute is zero.</summary>
    Rate,

    /// <summary>The median of the values: of histograms and timers. One slow call in a quiet minute is no incident.</summary>
    Median,
}
