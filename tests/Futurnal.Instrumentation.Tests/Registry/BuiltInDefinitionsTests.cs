using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Tests.Registry;

public class BuiltInDefinitionsTests
{
    [Fact]
    public void Definitions_OfANewRegistry_AreTheTaxonomy() => Assert.Equal(
        [
            "errors.rate | Gauge | System | 1 | ",
            "errors.total | Counter | System | {error} | component",
            "extraction.documents.processed | Counter | Extraction | {document} | status",
            "extraction.latency | Histogram | Extraction | ms | status",
            "ingestion.bytes.processed | Counter | Ingestion | By | connector_type",
            "ingestion.documents.processed | Counter | Ingestion | {document} | connector_type, status",
            "ingestion.latency | Histogram | Ingestion | ms | connector_type, phase, status",
            "ingestion.throughput | Gauge | Ingestion | {document}/s | ",
            "orchestrator.job.duration | Histogram | Orchestrator | ms | connector_type, status",
            "orchestrator.jobs.active | Gauge | Orchestrator | {job} | ",
            "orchestrator.jobs.completed | Counter | Orchestrator | {job} | connector_type, status",
            "orchestrator.jobs.queued | Gauge | Orchestrator | {job} | ",
            "privacy.redactions.total | Counter | Privacy | {value} | component",
            "search.cache.hit_rate | Gauge | Search | 1 | ",
            "search.latency | Histogram | Search | ms | intent_type, status, strategy",
            "search.queries.total | Counter | Search | {query} | intent_type, status",
            "search.results.count | Histogram | Search | {result} | intent_type",
            "system.cpu.percent | Gauge | System | % | ",
            "system.disk.io_bytes | Counter | System | By | ",
            "system.memory.used_mb | Gauge | System | MB | ",
            "telemetry.memory | Gauge | System | By | ",
            "telemetry.overhead | Gauge | System | % | ",
            "telemetry.points.dropped | Counter | System | {point} | ",
            "telemetry.series.overflow | Counter | System | {measurement} | ",
            "telemetry.values.rejected | Counter | System | {value} | ",
        ],
        new MetricRegistry().Definitions.Select(d => $"{d.Name} | {d.Type} | {d.Category} | {d.Unit} | {string.Join(", ", d.LabelKeys)}"));

    [Fact]
    public void Definitions_EachOne_SaysWhatItTells() =>
        Assert.All(new MetricRegistry().Definitions, d => Assert.EndsWith(".", d.Description, StringComparison.Ordinal));

    [Theory]
    [InlineData("connector_type", "LOCAL_FILES, OBSIDIAN_VAULT, IMAP_MAILBOX, GITHUB_REPOSITORY")]
    [InlineData("status", "succeeded, failed, quarantined, retry_scheduled, cancelled")]
    [InlineData("component", "orchestrator, search, normalization, extraction")]
    [InlineData("phase", "scan, detect, process, queue")]
    [InlineData("intent_type", "temporal, causal, code, general")]
    [InlineData("strategy", "vector, graph, temporal, keyword, hybrid")]
    public void Vocabulary_OfABuiltInKey_IsClosed(string key, string values) =>
        Assert.Equal(values, string.Join(", ", BuiltInMetrics.Vocabulary(key)!));

    [Fact]
    public void Vocabulary_OfEveryBuiltInLabel_IsKnown()
    {
        Assert.All(BuiltInMetrics.All.SelectMany(m => m.LabelKeys), key => Assert.NotNull(BuiltInMetrics.Vocabulary(key)));
        Assert.Null(BuiltInMetrics.Vocabulary("kind"));
    }
}
