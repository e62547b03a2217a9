using System.Globalization;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Definitions and points to write.</summary>
internal static class Batches
{
    public const string Declarer = "Tests";

    public static MetricDefinition Processed { get; } =
        new("ingestion.documents.processed", MetricType.Counter, MetricCategory.Ingestion, "{document}", "Documents done.", ["status"], Declarer);

    public static MetricDefinition Queued { get; } =
        new("orchestrator.jobs.queued", MetricType.Gauge, MetricCategory.Orchestrator, "{job}", "Jobs waiting.", [], Declarer);

    public static MetricDefinition Results { get; } =
        new("search.results.count", MetricType.Histogram, MetricCategory.Search, "{result}", "", [], Declarer);

    public static MetricDefinition Latency { get; } =
        new("search.latency", MetricType.Timer, MetricCategory.Search, "ms", "How long a search takes.", ["strategy", "intent_type"], Declarer);

    public static MetricBatch At(long timestampMs, params MetricPoint[] points) => new(timestampMs, [.. points]);

    public static MetricPoint Counted(double increment, string status = "succeeded") =>
        new(new Series(Processed, [new("status", status)]), increment);

    public static MetricPoint Gauged(double value) => new(new Series(Queued, []), value);

    public static MetricPoint Counts(params double[] values) => new(new Series(Results, []), Distribution(values));

    public static MetricPoint Timed(params double[] values) =>
        new(new Series(Latency, [new("strategy", "hybrid"), new("intent_type", "causal")]), Distribution(values));

    public static ExponentialHistogram Distribution(params double[] values)
    {
        var distribution = new ExponentialHistogram();
        foreach (var value in values)
        {
            distribution.Add(value);
        }

        return distribution;
    }

    public static void Write(this SqliteMetricStore store, MetricBatch batch) =>
        store.WriteAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public static IReadOnlyList<SeriesSummary> Summarize(this SqliteMetricStore store, TimeRange? range = null) =>
        store.SummarizeAsync(range ?? TimeRange.All, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>Gets what is kept, value by value: time, metric, value.</summary>
    public static IReadOnlyList<string> RawRows(this SqliteMetricStore store) => store.RawValues().ConvertAll(
        v => string.Create(CultureInfo.InvariantCulture, $"{v.TimestampMs}|{v.Series.Metric.Name}|{v.Value}"));

    public static List<RawValue> RawValues(this SqliteMetricStore store, TimeRange? range = null) =>
        store.ReadRawAsync(range ?? TimeRange.All).ToBlockingEnumerable().ToList();
}
