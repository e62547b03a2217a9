using System.Collections.Immutable;

namespace Futurnal.Instrumentation;

/// <summary>Answers how metrics changed over time. Safe for use by several threads.</summary>
public interface IMetricHistory
{
    /// <summary>
    /// Reads one metric's history: for each bucket of time in order, the groups of series that saw something in it, in ordinal order of
    /// their labels. Where nothing was seen there is no bucket, which does not stand for zero.
    /// </summary>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The buckets; to be enumerated once for each answer.</returns>
    /// <exception cref="ArgumentException">The query's range has more than <see cref="Resolution.MaxBuckets"/> buckets. Where an end of the range is open, this is found when the answer is read.</exception>
    IAsyncEnumerable<MetricBucket> QueryAsync(MetricQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads the newest point of every series that has one, as of one moment.</summary>
    /// <param name="metric">The metric's name; <see langword="null"/> for all.</param>
    /// <param name="labels">The labels a series must have; it may have others besides.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The newest points, ordered by metric name and labels.</returns>
    ValueTask<IReadOnlyList<LatestValue>> LatestAsync(string? metric = null, ImmutableArray<KeyValuePair<string, string>> labels = default, CancellationToken cancellationToken = default);
}
