using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests;

/// <summary>Instruments and metrics as generated code makes them, in a registry of the test's own.</summary>
internal static class Given
{
    public static LabelDimension Size => new("size", "small", "large", "other");

    public static LabelDimension Kind => new("kind", "red", "blue");

    public static LabelDimension Status => new("status", "succeeded", "failed", "quarantined", "retry_scheduled", "cancelled");

    public static MetricDefinition Metric(string name, MetricType type, string unit = "1", string declaredBy = "Tests", params string[] labelKeys) =>
        MetricDefinition.OfAnyUnit(name, type, MetricCategory.Application, unit, "", labelKeys, declaredBy);

    public static Series Series(string name, MetricType type = MetricType.Gauge) => new(Metric(name, type), []);

    public static CounterInstrument Counter(MetricRegistry registry, string name, params LabelDimension[] dimensions) =>
        registry.Attach(Of(name, MetricType.Counter, dimensions), (known, definition) => new CounterInstrument(known, definition, dimensions));

    public static GaugeInstrument Gauge(MetricRegistry registry, string name, params LabelDimension[] dimensions) =>
        registry.Attach(Of(name, MetricType.Gauge, dimensions), (known, definition) => new GaugeInstrument(known, definition, dimensions));

    public static PolledGaugeInstrument PolledGauge(MetricRegistry registry, string name, GaugeCombine combine = GaugeCombine.Sum) =>
        registry.AttachPolled(Of(name, MetricType.Gauge, []), combine, []);

    public static InFlightInstrument InFlight(MetricRegistry registry, string name, params LabelDimension[] dimensions) =>
        registry.Attach(Of(name, MetricType.Gauge, dimensions), (known, definition) => new InFlightInstrument(known, definition, dimensions));

    public static HistogramInstrument Histogram(MetricRegistry registry, string name, params LabelDimension[] dimensions) =>
        registry.Attach(Of(name, MetricType.Histogram, dimensions), (known, definition) => new HistogramInstrument(known, definition, dimensions));

    /// <summary>What was recorded since the last time, by series: the value, or the count of a distribution.</summary>
    public static IReadOnlyDictionary<string, double> Collected(MetricRegistry registry)
    {
        var points = new PointCollection();
        registry.Collect(points);
        return points.ToPoints().ToDictionary(p => p.Series.ToString(), p => p.Distribution?.Count ?? p.Value, StringComparer.Ordinal);
    }

    private static MetricDefinition Of(string name, MetricType type, LabelDimension[] dimensions) =>
        Metric(name, type, labelKeys: [.. dimensions.Select(d => d.Key)]);
}
