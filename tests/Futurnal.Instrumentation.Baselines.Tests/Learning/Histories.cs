namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

/// <summary>Histories of an application that flushed once a minute.</summary>
internal static class Histories
{
    /// <summary>Now: a Monday, 00:00:30 UTC.</summary>
    public const long Now = Signals.Monday + 30_000;

    public static Series Memory { get; } = new(Metric("system.memory.used_mb", MetricType.Gauge, "MB"), []);

    public static Series Queue { get; } = new(Metric("orchestrator.jobs.queued", MetricType.Gauge, "{job}"), []);

    public static Series Errors { get; } = new(Metric("errors.total", MetricType.Counter, "{error}"), []);

    public static Series Latency { get; } = new(Metric("search.latency", MetricType.Timer, "ms"), []);

    public static MetricDefinition Metric(string name, MetricType type, string unit, params string[] keys) =>
        new(name, type, MetricCategory.Application, unit, string.Empty, keys, "tests");

    /// <summary>Gets the begin of the minute that was so many minutes ago; 1 is the last that is over.</summary>
    public static long Ago(int minutes) => Signals.Monday - (minutes * Signals.MinuteMs);

    /// <summary>The application ran for the last minutes, up to now; the first six of them are the warm-up.</summary>
    public static TestHistory Running(int minutes, Action<TestHistory, long>? each = null)
    {
        var history = new TestHistory();
        for (var m = minutes; m >= 1; m--)
        {
            history.Add(Ago(m), Memory, 100);
            each?.Invoke(history, Ago(m));
        }

        return history;
    }

    public static Baseline Compute(this IMetricHistory history, Series series, BaselineOptions? options = null, params TimeRange[] incidents) =>
        new BaselineComputation(history, options ?? new BaselineOptions(), Now).ComputeAsync(series, incidents).AsTask().GetAwaiter().GetResult();
}
