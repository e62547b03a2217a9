namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>Series and points for tests.</summary>
internal static class Points
{
    /// <summary>The begin of a minute and hour.</summary>
    public const long Start = 1_767_225_600_000;

    public static readonly Series Calls = Of("calls.total", MetricType.Counter, "{call}");
    public static readonly Series Level = Of("queue.length", MetricType.Gauge, "{job}");
    public static readonly Series Latency = Of("call.duration", MetricType.Timer, "ms");

    public static Series Of(string name, MetricType type, string unit, params (string Key, string Value)[] labels) =>
        new(new MetricDefinition(name, type, MetricCategory.Application, unit, "", labels.Select(l => l.Key), "Tests"), labels.Select(l => KeyValuePair.Create(l.Key, l.Value)));

    public static ExponentialHistogram Values(params double[] values)
    {
        var histogram = new ExponentialHistogram();
        foreach (var value in values)
        {
            histogram.Add(value);
        }

        return histogram;
    }

    public static MetricBatch At(int seconds, params MetricPoint[] points) => new(Start + (seconds * 1000L), [.. points]);
}
