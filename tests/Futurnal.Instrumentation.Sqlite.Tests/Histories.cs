namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Answers of a store, read at once.</summary>
internal static class Histories
{
    public static List<MetricBucket> Query(this IMetricHistory store, MetricQuery query) => store.QueryAsync(query).ToBlockingEnumerable().ToList();

    public static IReadOnlyList<LatestValue> Latest(this IMetricHistory store, string? metric = null, params KeyValuePair<string, string>[] labels) =>
        store.LatestAsync(metric, [.. labels]).AsTask().GetAwaiter().GetResult();
}
