using Futurnal.Instrumentation.Dynamic;
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
/// <c>telemetry.series.overflow</c>. Where there is no memory for a series, its measurement goes there, too, or is counted in
/// <c>telemetry.values.rejected</c>; an instrument that there was no memory for does nothing, as all of it does where telemetry
/// is off. So keep none that was made when memory was short.
/// </remarks>
public static class Metrics
{
    private static DynamicMetrics? Known => TelemetrySwitch.IsRecording ? MetricRegistry.Shared.DynamicsToRecord : null;

    /// <summary>Finds or makes a counter by its name. What is known of the metric stands; else its first use sets its label keys, and its unit is <c>1</c>.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The counter.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicCounter Counter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known?.Counter(name) ?? DynamicCounter.None;
    }

    /// <summary>Finds or makes a counter. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Counter</c>.</param>
    /// <returns>The counter.</returns>
    /// <exception cref="ArgumentException">The definition is of another type.</exception>
    public static DynamicCounter Counter(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Known?.Counter(definition) ?? DynamicCounter.None;
    }

    /// <summary>Finds or makes a gauge that keeps the last value by its name. What is known of the metric stands; else its first use sets its label keys, and its unit is <c>1</c>.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The gauge.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicGauge Gauge(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known?.Gauge(name) ?? DynamicGauge.None;
    }

    /// <summary>Finds or makes a gauge that keeps the last value. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Gauge</c>.</param>
    /// <returns>The gauge.</returns>
    /// <exception cref="ArgumentException">The definition is of another type.</exception>
    public static DynamicGauge Gauge(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Known?.Gauge(definition) ?? DynamicGauge.None;
    }

    /// <summary>Finds or makes a histogram by its name. What is known of the metric stands; else its first use sets its label keys, and its unit is <c>1</c>.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicHistogram Histogram(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known?.Histogram(name) ?? DynamicHistogram.None;
    }

    /// <summary>Finds or makes a histogram. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Histogram</c>.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">The definition is of another type.</exception>
    public static DynamicHistogram Histogram(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Known?.Histogram(definition) ?? DynamicHistogram.None;
    }

    /// <summary>Finds or makes a timer by its name. What is known of the metric stands; else its first use sets its label keys.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static DynamicTimer Timer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known?.Timer(name) ?? DynamicTimer.None;
    }

    /// <summary>Finds or makes a timer. Where the definition contradicts the one that stands, it records nowhere, and that is told.</summary>
    /// <param name="definition">The definition, of type <c>Timer</c> or <c>Histogram</c>, unit <c>ms</c>.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentException">The definition is of another type or unit.</exception>
    public static DynamicTimer Timer(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Known?.Timer(definition) ?? DynamicTimer.None;
    }
}
