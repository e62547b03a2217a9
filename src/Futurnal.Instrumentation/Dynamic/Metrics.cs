using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation;

/// <summary>
/// Instruments that are made while the program runs, for plug-ins and others that no attribute can serve; they report to
/// <see cref="MetricRegistry.Shared"/>. Thread-safe; finding one again allocates nothing.
/// </summary>
/// <remarks>
/// A label is an <see langword="enum"/>, a <see cref="bool"/> or a <see cref="HashedLabel"/>, never text. Each metric has at
/// most <see cref="MetricRegistry.SeriesLimit"/> series; what is beyond is recorded as <c>other</c> and counted in
/// <c>telemetry.series.overflow</c>. Where telemetry is off, all of it does nothing.
/// </remarks>
public static class Metrics
{
    /// <summary>Finds or makes a counter by its name. What is known of the metric stands; else its first use sets its label keys, and its unit is <c>1</c>.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The counter.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicCounter Counter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Counter(name) : DynamicCounter.None;
    }

    /// <summary>Finds or makes a counter. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Counter</c>.</param>
    /// <returns>The counter.</returns>
    /// <exception cref="ArgumentException">The definition is of another type.</exception>
    public static DynamicCounter Counter(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Counter(definition) : DynamicCounter.None;
    }

    /// <summary>Finds or makes a gauge that keeps the last value by its name. What is known of the metric stands; else its first use sets its label keys, and its unit is <c>1</c>.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The gauge.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicGauge Gauge(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Gauge(name) : DynamicGauge.None;
    }

    /// <summary>Finds or makes a gauge that keeps the last value. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Gauge</c>.</param>
    /// <returns>The gauge.</returns>
    /// <exception cref="ArgumentException">The definition is of another type.</exception>
    public static DynamicGauge Gauge(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Gauge(definition) : DynamicGauge.None;
    }

    /// <summary>Finds or makes a histogram by its name. What is known of the metric stands; else its first use sets its label keys, and its unit is <c>1</c>.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicHistogram Histogram(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Histogram(name) : DynamicHistogram.None;
    }

    /// <summary>Finds or makes a histogram. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Histogram</c>.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">The definition is of another type.</exception>
    public static DynamicHistogram Histogram(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Histogram(definition) : DynamicHistogram.None;
    }

    /// <summary>Finds or makes a timer by its name. What is known of the metric stands; else its first use sets its label keys.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicTimer Timer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Timer(name) : DynamicTimer.None;
    }

    /// <summary>Finds or makes a timer. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Timer</c> or <c>Histogram</c>, unit <c>ms</c>.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentException">The definition is of another type or unit.</exception>
    public static DynamicTimer Timer(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return TelemetrySwitch.IsRecording ? MetricRegistry.Shared.Dynamics.Timer(definition) : DynamicTimer.None;
    }
}
