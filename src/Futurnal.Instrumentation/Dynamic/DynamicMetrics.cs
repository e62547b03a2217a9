using System.Collections.Concurrent;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>The metrics of a registry that are reported by name, by name. Thread-safe.</summary>
internal sealed class DynamicMetrics(MetricRegistry registry)
{
    private static readonly DynamicKind<CounterInstrument> Counters =
        new("Metrics.Counter", MetricType.Counter, null, static (registry, metric, cells) => new CounterInstrument(registry, metric, cells));

    private static readonly DynamicKind<GaugeInstrument> Gauges =
        new("Metrics.Gauge", MetricType.Gauge, null, static (registry, metric, cells) => new GaugeInstrument(registry, metric, cells));

    private static readonly DynamicKind<HistogramInstrument> Histograms =
        new("Metrics.Histogram", MetricType.Histogram, null, static (registry, metric, cells) => new HistogramInstrument(registry, metric, cells));

    private static readonly DynamicKind<HistogramInstrument> Timers =
        new("Metrics.Timer", MetricType.Timer, "ms", static (registry, metric, cells) => new HistogramInstrument(registry, metric, cells));

    private readonly ConcurrentDictionary<string, DynamicCounter> _counters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DynamicGauge> _gauges = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DynamicHistogram> _histograms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DynamicTimer> _timers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SeriesBudget> _budgets = new(StringComparer.Ordinal);
    private readonly LateCounter _overflows = new(registry, "telemetry.series.overflow", static (known, metric) => new CounterInstrument(known, metric, []));

    private long _mislabelled;

    /// <summary>Gets the counter of measurements that have no series of their own.</summary>
    public CounterInstrument Overflows => _overflows.Value;

    /// <summary>Gets how many measurements were left out so far because their labels were not those of their metric.</summary>
    public long Mislabelled => Interlocked.Read(ref _mislabelled);

    /// <summary>Makes those of a registry for a measurement, which is counted as left out where there is no memory for them.</summary>
    public static DynamicMetrics? TryMake(MetricRegistry registry)
    {
        try
        {
            RecordingMemory.Ask();
            return registry.Dynamics;
        }
        catch (OutOfMemoryException)
        {
            registry.CountRejected(1);
            return null;
        }
    }

    public void CountMislabelled() => Interlocked.Increment(ref _mislabelled);

    /// <summary>Gets what a metric with hashed labels has taken of its series.</summary>
    public SeriesBudget BudgetOf(string name) => _budgets.GetOrAdd(name, static _ => new SeriesBudget());

    public DynamicCounter Counter(string name) => _counters.TryGetValue(name, out var known)
        ? known
        : Make(_counters, name, static (registry, made) => new DynamicCounter(new(registry, made, Counters)), DynamicCounter.None);

    public DynamicGauge Gauge(string name) => _gauges.TryGetValue(name, out var known)
        ? known
        : Make(_gauges, name, static (registry, made) => new DynamicGauge(new(registry, made, Gauges)), DynamicGauge.None);

    public DynamicHistogram Histogram(string name) => _histograms.TryGetValue(name, out var known)
        ? known
        : Make(_histograms, name, static (registry, made) => new DynamicHistogram(new(registry, made, Histograms)), DynamicHistogram.None);

    public DynamicTimer Timer(string name) => _timers.TryGetValue(name, out var known)
        ? known
        : Make(_timers, name, static (registry, made) => new DynamicTimer(new(registry, made, Timers)), DynamicTimer.None);

    public DynamicCounter Counter(MetricDefinition definition)
    {
        Counters.Check(definition);
        var counter = Counter(definition.Name);
        return counter.Metric?.TryDefine(definition) == true ? counter : DynamicCounter.None;
    }

    public DynamicGauge Gauge(MetricDefinition definition)
    {
        Gauges.Check(definition);
        var gauge = Gauge(definition.Name);
        return gauge.Metric?.TryDefine(definition) == true ? gauge : DynamicGauge.None;
    }

    public DynamicHistogram Histogram(MetricDefinition definition)
    {
        Histograms.Check(definition);
        var histogram = Histogram(definition.Name);
        return histogram.Metric?.TryDefine(definition) == true ? histogram : DynamicHistogram.None;
    }

    public DynamicTimer Timer(MetricDefinition definition)
    {
        Timers.Check(definition);
        var timer = Timer(definition.Name);
        return timer.Metric?.TryDefine(definition) == true ? timer : DynamicTimer.None;
    }

    private T Make<T>(ConcurrentDictionary<string, T> all, string name, Func<MetricRegistry, string, T> make, T none)
    {
        Check(name);
        try
        {
            RecordingMemory.Ask();
            return all.GetOrAdd(name, static (made, from) => from.Make(from.Registry, made), (Make: make, Registry: registry));
        }
        catch (OutOfMemoryException)
        {
            registry.CountRejected(1);
            return none;
        }
    }

    private static void Check(string name)
    {
        if (!MetricNames.IsName(name))
        {
            throw new ArgumentException($"{ShownText.ToCaller("metric name", name)} is malformed; use {MetricNames.NameRule}.", nameof(name));
        }
    }
}
