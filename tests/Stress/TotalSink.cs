using Futurnal.Instrumentation;

namespace Stress;

/// <summary>Adds up what arrives, by series. It may throw now and then, before it keeps anything.</summary>
internal sealed class TotalSink(Random? failing) : IMetricSink
{
    // Few enough for what waits to stay within the buffer, beyond which points are dropped.
    private const int MostFailures = 4;

    private readonly Dictionary<string, ExponentialHistogram> _distributions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _last = new(StringComparer.Ordinal);
    private int _failuresInARow;

    public bool MayFail { get; set; } = true;

    public long Batches { get; private set; }

    public long Failures { get; private set; }

    /// <summary>Gets what cannot be, whatever was recorded.</summary>
    public List<string> Impossible { get; } = [];

    public IEnumerable<string> Series => _sums.Keys.Concat(_distributions.Keys);

    public bool Has(string series) => _sums.ContainsKey(series) || _distributions.ContainsKey(series);

    public ExponentialHistogram Distribution(string series) => _distributions.GetValueOrDefault(series, new ExponentialHistogram());

    public double Sum(string series) => _sums.GetValueOrDefault(series);

    public double Last(string series) => _last.GetValueOrDefault(series, double.NaN);

    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        if (failing is not null && MayFail && _failuresInARow < MostFailures && failing.Next(3) == 0)
        {
            _failuresInARow++;
            Failures++;
            throw new IOException("The disk is full for a moment.");
        }

        _failuresInARow = 0;
        Batches++;
        foreach (var point in batch.Points)
        {
            Keep(point.Series.ToString(), point);
        }

        return ValueTask.CompletedTask;
    }

    private void Keep(string series, MetricPoint point)
    {
        if (point.Distribution is not { } distribution)
        {
            _sums[series] = _sums.GetValueOrDefault(series) + point.Value;
            _last[series] = point.Value;
            if (point.Value < 0)
            {
                Impossible.Add($"{series} is {point.Value}");
            }

            return;
        }

        var inBuckets = distribution.ZeroCount + distribution.BucketCounts.ToArray().Sum();
        if (inBuckets != distribution.Count || distribution.Count == 0 || distribution.Min > distribution.Max)
        {
            Impossible.Add($"{series} has {distribution.Count} values, {inBuckets} in buckets, from {distribution.Min} to {distribution.Max}");
        }

        if (!_distributions.TryGetValue(series, out var all))
        {
            _distributions.Add(series, all = new ExponentialHistogram());
        }

        all.Merge(distribution);
    }
}
