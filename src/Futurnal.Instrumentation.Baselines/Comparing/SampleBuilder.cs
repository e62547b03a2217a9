namespace Futurnal.Instrumentation.Baselines;

/// <summary>Gathers the stretches of one series.</summary>
internal sealed class SampleBuilder(MetricDefinition metric, string labelsJson)
{
    private readonly Dictionary<long, double> _values = [];
    private readonly ExponentialHistogram? _distribution = metric.IsDistribution ? new() : null;

    private SignalKind Kind => BaselineComputation.SignalOf(metric.Type);

    public void Add(MetricBucket bucket)
    {
        _values[bucket.FromMs] = Kind switch
        {
            SignalKind.Rate => bucket.Rate,
            SignalKind.Mean => bucket.Average,
            _ => bucket.Quantile(0.5),
        };
        if (bucket.Distribution is { } distribution)
        {
            _distribution?.Merge(distribution);
        }
    }

    /// <summary>Makes the sample.</summary>
    /// <param name="stretchMs">The length of a stretch.</param>
    /// <param name="observed">The whole stretches that were observed, by their beginnings.</param>
    /// <param name="cadence">How many stretches the increments of an observed one were made in.</param>
    public SeriesSample Build(long stretchMs, long[] observed, double cadence)
    {
        var values = Kind == SignalKind.Rate
            ? observed.Select(from => _values.GetValueOrDefault(from) / cadence)
            : _values.OrderBy(v => v.Key).Select(v => v.Value);
        return new(metric, labelsJson, Kind, [.. values], stretchMs, _distribution);
    }
}
