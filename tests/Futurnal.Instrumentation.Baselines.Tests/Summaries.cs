namespace Futurnal.Instrumentation.Baselines.Tests;

/// <summary>Makes summaries of series as a reader would.</summary>
internal static class Summaries
{
    public static SeriesSummary Gauge(string metric, long timestampMs, string host, params double[] values) => new(
        SeriesOf(metric, MetricType.Gauge, "host", host),
        values.Length,
        values.Sum(),
        values.Min(),
        values.Max(),
        values[^1],
        timestampMs,
        Distribution: null);

    public static SeriesSummary Gauge(string metric, params double[] values) => Gauge(metric, 1_000, "a", values);

    public static SeriesSummary Histogram(string metric, string host, params double[] values) => Histogram(metric, "host", host, values);

    public static SeriesSummary Histogram(string metric, string key, string label, params double[] values)
    {
        var distribution = new ExponentialHistogram();
        foreach (var value in values)
        {
            distribution.Add(value);
        }

        return new SeriesSummary(
            SeriesOf(metric, MetricType.Histogram, key, label),
            distribution.Count,
            distribution.Sum,
            distribution.Min,
            distribution.Max,
            distribution.Mean,
            1_000,
            distribution);
    }

    private static Series SeriesOf(string metric, MetricType type, string key, string label) => new(
        new MetricDefinition(metric, type, MetricCategory.Application, "1", string.Empty, [key], "tests"),
        [new(key, label)]);
}
