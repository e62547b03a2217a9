namespace Futurnal.Instrumentation.Baselines;

/// <summary>Which number a gate takes from a metric. Where a metric has several series, they are judged as one.</summary>
public enum GateStatistic
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
}
