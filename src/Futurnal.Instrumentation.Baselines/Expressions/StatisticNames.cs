namespace Futurnal.Instrumentation.Baselines;

/// <summary>How statistics are called in a gate file.</summary>
internal static class StatisticNames
{
    /// <summary>All names, for messages.</summary>
    public const string All = "mean, mean_over_phases, min, max, last, p50, p95, p99, sum, rate or count";

    public static MetricStatistic? Find(string name) => name switch
    {
        "mean" => MetricStatistic.Mean,
        "mean_over_phases" => MetricStatistic.MeanOverPhases,
        "min" => MetricStatistic.Minimum,
        "max" => MetricStatistic.Maximum,
        "last" => MetricStatistic.Latest,
        "p50" => MetricStatistic.P50,
        "p95" => MetricStatistic.P95,
        "p99" => MetricStatistic.P99,
        "sum" => MetricStatistic.Sum,
        "rate" => MetricStatistic.Rate,
        "count" => MetricStatistic.Count,
        _ => null,
    };
}
