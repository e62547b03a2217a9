namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>
/// The built-in registry and its label vocabularies. The generator compiles this same file, so that what it checks at
/// compile time and what the runtime knows cannot differ.
/// </summary>
internal static class BuiltInMetrics
{
    /// <summary>What a value outside a closed vocabulary is recorded as.</summary>
    public const string Other = "other";

    /// <summary>The key of the label that tells how an operation ended.</summary>
    public const string StatusKey = "status";

    // Where no bad direction is named it is either side. What only follows from what people do is bad on neither.
    public static readonly BuiltInMetric[] All =
    [
        new("ingestion.documents.processed", MetricType.Counter, MetricCategory.Ingestion, "{document}", "Documents that reached their final status.", "connector_type", StatusKey),
        new("ingestion.bytes.processed", MetricType.Counter, MetricCategory.Ingestion, "By", "Bytes of the documents read.", "connector_type"),
        new("ingestion.throughput", MetricType.Gauge, MetricCategory.Ingestion, "{document}/s", "Documents processed a second, over the last minute in which there were any.") { Bad = BadDirection.Down },
        new("ingestion.latency", MetricType.Histogram, MetricCategory.Ingestion, "ms", "Time a document spends in each phase.", "connector_type", "phase", StatusKey) { Bad = BadDirection.Up },
        new("extraction.documents.processed", MetricType.Counter, MetricCategory.Extraction, "{document}", "Documents from which facts were extracted.", StatusKey),
        new("extraction.latency", MetricType.Histogram, MetricCategory.Extraction, "ms", "Time extraction takes for a document.", StatusKey) { Bad = BadDirection.Up },
        new("search.queries.total", MetricType.Counter, MetricCategory.Search, "{query}", "Queries answered.", "intent_type", StatusKey) { Bad = BadDirection.Neither },
        new("search.latency", MetricType.Histogram, MetricCategory.Search, "ms", "Time a query takes.", "strategy", "intent_type", StatusKey) { Bad = BadDirection.Up },
        new("search.results.count", MetricType.Histogram, MetricCategory.Search, "{result}", "Results a query finds.", "intent_type"),
        new("search.cache.hit_rate", MetricType.Gauge, MetricCategory.Search, "1", "Share of queries answered from the cache, 0 to 1.") { Bad = BadDirection.Down },
        new("orchestrator.jobs.queued", MetricType.Gauge, MetricCategory.Orchestrator, "{job}", "Jobs waiting for a worker.") { Bad = BadDirection.Up },
        new("orchestrator.jobs.active", MetricType.Gauge, MetricCategory.Orchestrator, "{job}", "Jobs running."),
        new("orchestrator.jobs.completed", MetricType.Counter, MetricCategory.Orchestrator, "{job}", "Runs of jobs that ended.", "connector_type", StatusKey),
        new("orchestrator.job.duration", MetricType.Histogram, MetricCategory.Orchestrator, "ms", "Time a run of a job takes.", "connector_type", StatusKey) { Bad = BadDirection.Up },
        new("system.cpu.percent", MetricType.Gauge, MetricCategory.System, "%", "Processor time of this process in percent of all processors, 0 to 100.") { Bad = BadDirection.Up },
        new("system.memory.used_mb", MetricType.Gauge, MetricCategory.System, "MB", "Resident memory of this process in units of 1,000,000 bytes.") { Bad = BadDirection.Up },
        new("system.disk.io_bytes", MetricType.Counter, MetricCategory.System, "By", "Bytes this process has read from and written to storage."),
        new("privacy.redactions.total", MetricType.Counter, MetricCategory.Privacy, "{value}", "Personal values replaced before anything was stored or shown.", "component") { Bad = BadDirection.Neither },
        new("errors.total", MetricType.Counter, MetricCategory.System, "{error}", "Operations that failed.", "component") { Bad = BadDirection.Up },
        new("errors.rate", MetricType.Gauge, MetricCategory.System, "1", "Failed operations over all operations of the last minute, 0 to 1.") { Bad = BadDirection.Up },
        new("telemetry.overhead", MetricType.Gauge, MetricCategory.System, "%", "Processor time spent in telemetry over the last minute, in percent of the process's own.") { Bad = BadDirection.Up },
        new("telemetry.memory", MetricType.Gauge, MetricCategory.System, "By", "Memory that telemetry takes for recording and for flushes not kept yet.") { Bad = BadDirection.Up },
        new("telemetry.points.dropped", MetricType.Counter, MetricCategory.System, "{point}", "Points and single values that were dropped, since a sink did not keep them in time or more came than are kept.") { Bad = BadDirection.Up },
        new("telemetry.values.rejected", MetricType.Counter, MetricCategory.System, "{value}", "Values that were left out: below zero, infinite, not a number, or without memory for them.") { Bad = BadDirection.Up },
        new("telemetry.series.overflow", MetricType.Counter, MetricCategory.System, "{measurement}", "Measurements recorded as other, since their metric had reached its limit of series.") { Bad = BadDirection.Up },
    ];

    private static readonly string[] ConnectorTypes = ["LOCAL_FILES", "OBSIDIAN_VAULT", "IMAP_MAILBOX", "GITHUB_REPOSITORY"];

    private static readonly string[] Statuses = ["succeeded", "failed", "quarantined", "retry_scheduled", "cancelled"];

    private static readonly string[] Components = ["orchestrator", "search", "normalization", "extraction"];

    private static readonly string[] Phases = ["scan", "detect", "process", "queue"];

    private static readonly string[] IntentTypes = ["temporal", "causal", "code", "general"];

    private static readonly string[] Strategies = ["vector", "graph", "temporal", "keyword", "hybrid"];

    /// <summary>The metric of that name, or <see langword="null"/>.</summary>
    /// <remarks>The table takes long to make, so an application that starts makes it only for names that may stand in it.</remarks>
    public static BuiltInMetric? Find(string name) =>
        name.StartsWith("ingestion.", StringComparison.Ordinal)
        || name.StartsWith("extraction.", StringComparison.Ordinal)
        || name.StartsWith("search.", StringComparison.Ordinal)
        || name.StartsWith("orchestrator.", StringComparison.Ordinal)
        || name.StartsWith("system.", StringComparison.Ordinal)
        || name.StartsWith("privacy.", StringComparison.Ordinal)
        || name.StartsWith("errors.", StringComparison.Ordinal)
        || name.StartsWith("telemetry.", StringComparison.Ordinal)
            ? FindInTable(name)
            : null;

    /// <summary>The closed values of a label key without <see cref="Other"/>, or <see langword="null"/> where the key is not built in.</summary>
    public static string[]? Vocabulary(string key) => key switch
    {
        "connector_type" => ConnectorTypes,
        StatusKey => Statuses,
        "component" => Components,
        "phase" => Phases,
        "intent_type" => IntentTypes,
        "strategy" => Strategies,
        _ => null,
    };

    private static BuiltInMetric? FindInTable(string name) => Array.Find(All, m => string.Equals(m.Name, name, StringComparison.Ordinal));
}
