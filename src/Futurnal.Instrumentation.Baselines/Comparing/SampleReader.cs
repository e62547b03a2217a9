namespace Futurnal.Instrumentation.Baselines;

/// <summary>Reads what two ranges are compared by from a store's history.</summary>
public static class SampleReader
{
    // More would say little more, and each pair of them is looked at.
    private const int MostStretches = 120;

    // Of the longer of two ranges: what is read and compared stays bounded.
    private const int MostOfLonger = 10_000;

    // What the shorter of two ranges is left with, where that does not make too many of the longer.
    private const int EnoughStretches = 30;

    private const long Second = 1_000;
    private const long Minute = 60 * Second;

    private static readonly long[] Stretches =
    [
        10 * Second, Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
        60 * Minute, 120 * Minute, 180 * Minute, 360 * Minute, 720 * Minute, 1440 * Minute,
    ];

    /// <summary>Chooses how long the stretches of two ranges are.</summary>
    /// <remarks>
    /// One length for both: the mean of a gauge over two hours is not distributed as that over a minute, and the two would differ without any
    /// change. It is 10 s below twenty minutes, and from there on a minute, or longer where that makes more than 120 stretches. Of
    /// ranges that differ in length the shorter one is left 30 stretches, as far as the longer one has at most 10,000 of them then.
    /// </remarks>
    /// <param name="one">A range, with both ends within what is stored.</param>
    /// <param name="other">The other.</param>
    /// <returns>The length.</returns>
    public static TimeSpan StretchOf(TimeRange one, TimeRange other)
    {
        var (shorter, longer) = (Length(one), Length(other)) is var (x, y) && x > y ? (y, x) : (x, y);
        var enough = Array.FindLast(Stretches, s => shorter / s >= EnoughStretches);
        long[] least = [BySelf(shorter), enough, ShortestWithin(longer, MostOfLonger)];
        return TimeSpan.FromMilliseconds(Math.Min(BySelf(longer), least.Max()));

        static long BySelf(long length) => ShortestWithin(length, MostStretches);
    }

    private static long ShortestWithin(long length, int most) => Array.Find(Stretches, s => length / s <= most) is > 0 and var found ? found : Stretches[^1];

    /// <summary>Reads all series of some metrics.</summary>
    /// <remarks>
    /// A stretch in which nothing at all was recorded was not observed. In one that was observed, a counter without an increment stood still.
    /// The first and the last stretch are mostly cut, and do not count for rates. Where flushes are further apart than stretches, an increment is shared out over the gap.
    /// </remarks>
    /// <param name="history">The history.</param>
    /// <param name="metrics">All metrics that were recorded in the range: they tell which stretches were observed.</param>
    /// <param name="isWanted">Which of them to return the series of.</param>
    /// <param name="range">The range, with both ends within what is stored.</param>
    /// <param name="stretch">How long the stretches are, as <see cref="StretchOf"/> chooses it.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The series.</returns>
    public static async ValueTask<IReadOnlyList<SeriesSample>> ReadAsync(
        IMetricHistory history, IEnumerable<MetricDefinition> metrics, Func<MetricDefinition, bool> isWanted, TimeRange range, TimeSpan stretch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(isWanted);
        var series = new Dictionary<(string Metric, string Labels), SampleBuilder>();
        var observed = new SortedSet<long>();
        foreach (var metric in metrics)
        {
            var wanted = isWanted(metric);
            var query = new MetricQuery(metric.Name, range) { IncludeDistribution = wanted && metric.IsDistribution, Resolution = Resolution.Every(stretch) };
            await foreach (var bucket in history.QueryAsync(query, cancellationToken).ConfigureAwait(false))
            {
                observed.Add(bucket.FromMs);
                if (wanted)
                {
                    Builder(metric, bucket.Series!.LabelsJson).Add(bucket);
                }
            }
        }

        long[] whole = observed.Count > 2 ? [.. observed.Skip(1).SkipLast(1)] : [];
        var width = (long)stretch.TotalMilliseconds;
        var cadence = Cadence([.. observed], width);
        return [.. series.Values.Select(s => s.Build(width, whole, cadence))];

        SampleBuilder Builder(MetricDefinition metric, string labels)
        {
            if (!series.TryGetValue((metric.Name, labels), out var builder))
            {
                series.Add((metric.Name, labels), builder = new SampleBuilder(metric, labels));
            }

            return builder;
        }
    }

    /// <summary>
    /// How many stretches the increments of an observed one were made in: who flushes every 30 s writes into every third stretch of 10 s. Where it
    /// was not written for much longer than usual, nobody watched.
    /// </summary>
    private static double Cadence(long[] observed, long width)
    {
        double[] gaps = [.. observed.Skip(1).SkipLast(1).Zip(observed.Skip(2), (a, b) => Math.Round((double)(b - a) / width)).Order()];
        return gaps.Length == 0 ? 1 : gaps.Where(g => g <= 2 * gaps[gaps.Length / 2]).Average();
    }

    private static long Length(TimeRange range) => Math.Max(0, range.ToMs - range.FromMs);
}
