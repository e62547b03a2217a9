namespace Futurnal.Instrumentation;

/// <summary>Which number is taken from a metric over a stretch of time. Where several series are taken together, they count as one.</summary>
public enum MetricStatistic
{
    /// <summary>The mean of all recorded values: the sum over all series divided by the count over all series.</summary>
    Mean,

    /// <summary>The mean of each value of the label <c>phase</c>, added up: what one document takes from its first phase to its last.</summary>
    MeanOverPhases,

    /// <summary>The greatest value of any series.</summary>
    Maximum,

    /// <summary>The value of the newest point of any series; of points taken at the same time, the greatest.</summary>
    Latest,

    /// <summary>The 95th percentile of the distributions of all series, merged. Only histograms and timers have one.</summary>
    P95,

    /// <summary>The median, as <see cref="P95"/>.</summary>
    P50,

    /// <summary>The 99th percentile, as <see cref="P95"/>.</summary>
    P99,

    /// <summary>The least value of any series.</summary>
    Minimum,

    /// <summary>The sum of all recorded values: of a counter, how far it rose.</summary>
    Sum,

    /// <summary>The sum of all recorded values a second of the stretch.</summary>
    Rate,

    /// <summary>How many values were recorded; of a counter or gauge, at how many flushes.</summary>
    Count,
}
