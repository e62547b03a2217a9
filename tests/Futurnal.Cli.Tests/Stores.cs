using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace Futurnal.Cli.Tests;

/// <summary>Writes stores whose content is known.</summary>
internal static class Stores
{
    /// <summary>The time of the newest flush of <see cref="WriteKnownAsync"/>.</summary>
    public const long LastMs = 1_700_000_005_000;

    /// <summary>The time of its oldest flush.</summary>
    public const long FirstMs = 1_700_000_000_000;

    public static MetricDefinition Documents { get; } =
        new("ingestion.documents.processed", MetricType.Counter, MetricCategory.Ingestion, "{document}", string.Empty, ["connector_type", "status"], "tests");

    public static MetricDefinition Memory { get; } =
        new("system.memory.used_mb", MetricType.Gauge, MetricCategory.System, "MB", string.Empty, [], "tests");

    public static MetricDefinition SearchLatency { get; } =
        new("search.latency", MetricType.Histogram, MetricCategory.Search, "ms", string.Empty, ["strategy"], "tests");

    public static MetricDefinition Plugin { get; } =
        new("plugin.bytes.read", MetricType.Counter, MetricCategory.Application, "By", string.Empty, ["part"], "tests");

    public static Series Document(string connector, string status) => new(Documents, [new("connector_type", connector), new("status", status)]);

    public static Series Search(string strategy) => new(SearchLatency, [new("strategy", strategy)]);

    public static Series OfMemory { get; } = new(Memory, []);

    public static ExponentialHistogram Distribution(params IEnumerable<double> values)
    {
        var distribution = new ExponentialHistogram();
        foreach (var value in values)
        {
            distribution.Add(value);
        }

        return distribution;
    }

    /// <summary>Two flushes: 1,234 documents and 7 failures, memory 3000 and then 1024 MB, 100 searches of 1 to 100 ms and one of 5 s.</summary>
    public static Task WriteKnownAsync(string path) => WriteAsync(
        path,
        new MetricBatch(
            FirstMs,
            [
                new MetricPoint(Document("LOCAL_FILES", "succeeded"), 1_000),
                new MetricPoint(Document("LOCAL_FILES", "failed"), 7),
                new MetricPoint(OfMemory, 3_000),
                new MetricPoint(Search("keyword"), Distribution(Enumerable.Range(1, 100).Select(i => (double)i))),
            ]),
        new MetricBatch(
            LastMs,
            [
                new MetricPoint(Document("LOCAL_FILES", "succeeded"), 234),
                new MetricPoint(OfMemory, 1_024),
                new MetricPoint(Search("hybrid"), Distribution(5_000)),
            ]));

    public static async Task WriteAsync(string path, params MetricBatch[] batches)
    {
        using var store = SqliteMetricStore.Open(path);
        foreach (var batch in batches)
        {
            await store.WriteAsync(batch, CancellationToken.None);
        }
    }

    /// <summary>Puts into a store what the library itself never writes.</summary>
    public static void Change(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
