using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Stress;

/// <summary>Instruments that keep each value, in a registry of their own: their flushes are seldom, so that the buffer overflows now and then.</summary>
internal sealed class RawTargets
{
    private long _numbers;

    public RawTargets()
    {
        Histogram = Registry.Attach(Targets.Define("raw.size", MetricType.Histogram), (known, metric) => new HistogramInstrument(known, metric, Targets.Dimensions));
        Counter = Registry.Attach(Targets.Define("raw.calls", MetricType.Counter), (known, metric) => new CounterInstrument(known, metric, Targets.Dimensions));
        Gauge = Registry.Attach(Targets.Define("raw.level", MetricType.Gauge), (known, metric) => new GaugeInstrument(known, metric, Targets.Dimensions));
        Timer = Registry.Attach(Targets.Define("raw.time", MetricType.Timer), (known, metric) => new HistogramInstrument(known, metric, Targets.Dimensions));
    }

    public MetricRegistry Registry { get; } = new();

    public HistogramInstrument Histogram { get; }

    public CounterInstrument Counter { get; }

    public GaugeInstrument Gauge { get; }

    public HistogramInstrument Timer { get; }

    /// <summary>Takes numbers that nobody else has.</summary>
    /// <returns>The first of them.</returns>
    public long TakeNumbers(int count) => Interlocked.Add(ref _numbers, count) - count;

    /// <summary>Records a number that nobody else has; metric and labels follow from it.</summary>
    public void Record(long number)
    {
        var cell = CellOf(number);
        switch (number % 4)
        {
            case 0:
                Histogram.RecordRaw(cell, number);
                break;
            case 1:
                Counter.AddRaw(cell, number);
                break;
            case 2:
                Gauge.SetRaw(cell, number);
                break;
            default:
                Timer.RecordElapsedRaw(cell, Timer.Start());
                break;
        }
    }

    /// <summary>Tells which series holds a number as a single value.</summary>
    public static string SeriesOf(long number) => MetricOf(number) + Targets.LabelsOf(CellOf(number));

    private static string MetricOf(long number) => (number % 4) switch
    {
        0 => "raw.size",
        1 => "raw.calls",
        2 => "raw.level",
        _ => "none, as it was only clocked, ",
    };

    private static int CellOf(long number) => (int)(number / 4 % Targets.Cells);
}
