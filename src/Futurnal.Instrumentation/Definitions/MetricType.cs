namespace Futurnal.Instrumentation;

/// <summary>What a metric measures, after OpenTelemetry's conventions.</summary>
public enum MetricType
{
    /// <summary>A cumulative sum that only rises.</summary>
    Counter,

    /// <summary>A value at a moment.</summary>
    Gauge,

    /// <summary>A distribution of values.</summary>
    Histogram,

    /// <summary>A distribution of durations.</summary>
    Timer,
}
