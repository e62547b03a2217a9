using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Collectors;

/// <summary>Runs one collector as the flusher does, over a registry and a time of its own.</summary>
internal sealed class CollectorHarness
{
    private readonly IMetricCollector _collector;
    private TimeSpan _now;

    public CollectorHarness(IMetricCollector collector) => _collector = collector;

    public CollectorHarness(Func<MetricRegistry, IMetricCollector> make) => _collector = make(Registry);

    public MetricRegistry Registry { get; } = new();

    public CounterInstrument Documents => field ??= Registry.Attach(
        Registry.Find("ingestion.documents.processed")!,
        (registry, definition) => new CounterInstrument(registry, definition, [new LabelDimension("connector_type", "LOCAL_FILES"), Given.Status]));

    /// <summary>Lets seconds pass and collects; what the collector reported, by metric.</summary>
    public IReadOnlyDictionary<string, double> After(double seconds, bool isAfterGap = false)
    {
        var elapsed = TimeSpan.FromSeconds(seconds);
        _now += elapsed;
        var points = new PointCollection();
        Registry.Collect(points);
        var recorded = points.Values.Select(p => p.Key).ToHashSet();
        _collector.Collect(new CollectionContext(Registry, points, new FlushMoment(0, _now, elapsed, isAfterGap)));
        return points.Values.Where(p => !recorded.Contains(p.Key)).ToDictionary(p => p.Key.Metric.Name, p => p.Value, StringComparer.Ordinal);
    }
}
