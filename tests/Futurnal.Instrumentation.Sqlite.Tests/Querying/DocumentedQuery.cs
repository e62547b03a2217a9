namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>The example of <c>docs/querying.md</c>.</summary>
internal static class DocumentedQuery
{
    public static async Task RunAsync(string path, long now, TextWriter output, CancellationToken cancellationToken)
    {
        await using var store = SqliteMetricStore.OpenReadOnly(path);
        var week = new TimeRange(now - (7 * 86_400_000L), now);
        var query = new MetricQuery("search.latency", week)
        {
            Labels = [new("intent_type", "code")],
            GroupBy = SeriesGrouping.By("strategy"),
            Resolution = Resolution.Automatic(most: 200),
            IncludeDistribution = true,
        };
        await foreach (var bucket in store.QueryAsync(query, cancellationToken))
        {
            output.WriteLine($"{bucket.Labels[0].Value} {bucket.FromMs}: {bucket.Count} calls, P95 {bucket.Quantile(0.95):F1} {bucket.Metric.Unit}");
        }

        foreach (var latest in await store.LatestAsync(cancellationToken: cancellationToken))
        {
            output.WriteLine($"{latest.Series}: {latest.Value} at {latest.TimestampMs}");
        }
    }
}
