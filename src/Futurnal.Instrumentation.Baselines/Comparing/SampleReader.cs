namespace Futurnal.Instrumentation.Baselines;

/// <summary>Reads what two ranges are compared by from a store's history.</summary>
public static class SampleReader
{
    // More would say little more, and each pair of them is looked at.
    private const int MostStretches = 120;

    private const long Minute = 60_000;
    private const long ShortStretch = 10_000;

    private static readonly long[] Stretches =
        [Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, 60 * Minute, 120 * Minute, 180 * Minute, 360 * Minute, 720 * Minute, 1440 * Minute];

    /// <summary>Reads all series of some metrics.</summary>
    /// <remarks>
    /// The range is divided into minutes; into stretches of 10 s where it has less than eight minutes, and into longer ones where it has more than 120.
    /// A stretch in which nothing at all was recorded was not observed. In one that was observed, a counter without an increment stood still.
    /// </remarks>
    /// <param name="history">The history.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="range">The range, with both ends within what is stored.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The series.</returns>
    public static async ValueTask<IReadOnlyList<SeriesSample>> ReadAsync(
        IMetricHistory history, IEnumerable<MetricDefinition> metrics, TimeRange range, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(metrics);
        var stretch = StretchOf(range.ToMs - range.FromMs);
        var series = new Dictionary<(string Metric, string Labels), SampleBuilder>();
        var observed = new SortedDictionary<long, double>();
        foreach (var metric in metrics)
        {
            var query = new MetricQuery(metric.Name, range)
            {
                IncludeDistribution = metric.IsDistribution,
                Resolution = Resolution.Every(TimeSpan.FromMilliseconds(stretch)),
            };
            await foreach (var bucket in history.QueryAsync(query, cancellationToken).ConfigureAwait(false))
            {
                var seconds = (bucket.ToMs - bucket.FromMs) / 1000.0;
                observed[bucket.FromMs] = seconds;
                var key = (metric.Name, bucket.Series!.LabelsJson);
                if (!series.TryGetValue(key, out var builder))
                {
                    series.Add(key, builder = new SampleBuilder(metric, bucket.Series.LabelsJson));
                }

                builder.Add(bucket, seconds);
            }
        }

        // The ends are mostly cut, and rates over a part of a stretch vary more.
        long[] whole = [.. observed.Keys];
        whole = whole.Length > RangeComparison.LeastStretches + 2 ? whole[1..^1] : whole;
        return [.. series.Values.Select(s => s.Build(stretch, whole))];
    }

    private static long StretchOf(long length) => length < RangeComparison.LeastStretches * Minute
        ? ShortStretch
        : Stretches.FirstOrDefault(s => length / s <= MostStretches, Stretches[^1]);
}
