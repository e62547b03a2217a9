using System.Diagnostics.CodeAnalysis;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Stress;

/// <summary>The instruments that the threads hammer, in a registry of their own.</summary>
internal sealed class Targets
{
    public const int Cells = 6;
    public const int Files = 400;
    public const int SeriesLimit = 300;

    public static readonly LabelDimension[] Dimensions = [new("cached", "false", "true"), new("size", "small", "large", "other")];

    /// <summary>The hash that stands for each file.</summary>
    public static readonly HashedLabel[] Hashes = [.. Enumerable.Range(0, Files).Select(f => Redact.Hash($"{f}", new byte[32]))];

    private CounterInstrument _counter;

    public Targets()
    {
        Registry.SeriesLimit = SeriesLimit;
        RenewCounter();
        Gauge = Registry.Attach(Define("stress.level", MetricType.Gauge), (known, metric) => new GaugeInstrument(known, metric, Dimensions));
        InFlight = Registry.Attach(Define("stress.running", MetricType.Gauge), (known, metric) => new InFlightInstrument(known, metric, Dimensions));
        Histogram = Registry.Attach(Define("stress.size", MetricType.Histogram), (known, metric) => new HistogramInstrument(known, metric, Dimensions));
        Wide = Registry.Attach(Define("stress.wide", MetricType.Histogram), (known, metric) => new HistogramInstrument(known, metric, Dimensions));
        Timer = Registry.Attach(Define("stress.time", MetricType.Timer), (known, metric) => new HistogramInstrument(known, metric, Dimensions));
        Sampled = Registry.Attach(Define("stress.sampled", MetricType.Timer), (known, metric) => new HistogramInstrument(known, metric, Dimensions, sampleEvery: 8));
    }

    public MetricRegistry Registry { get; } = new();

    /// <summary>Gets one of the counters that report the same series.</summary>
    public CounterInstrument Counter => Volatile.Read(ref _counter);

    public GaugeInstrument Gauge { get; }

    public InFlightInstrument InFlight { get; }

    public HistogramInstrument Histogram { get; }

    public HistogramInstrument Wide { get; }

    public HistogramInstrument Timer { get; }

    public HistogramInstrument Sampled { get; }

    public RawTargets Raw { get; } = new();

    /// <summary>Has threads count in another counter of the same series, for which they have to make room.</summary>
    [MemberNotNull(nameof(_counter))]
    public void RenewCounter() => Volatile.Write(
        ref _counter, Registry.Attach(Define("stress.calls", MetricType.Counter), (known, metric) => new CounterInstrument(known, metric, Dimensions)));

    public static string LabelsOf(int cell) => $$"""{"cached":"{{Dimensions[0].Values[cell / 3]}}","size":"{{Dimensions[1].Values[cell % 3]}}"}""";

    public static string FileOf(int file) => $$"""{"file":"{{Hashes[file]}}"}""";

    public static MetricDefinition Define(string name, MetricType type) =>
        MetricDefinition.OfAnyUnit(name, type, MetricCategory.Application, type == MetricType.Timer ? "ms" : "1", "", Dimensions.Select(d => d.Key), "Stress");
}
