using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>A history that rests after each answer for three times as long as it took: reading much of it takes a quarter of one processor at most.</summary>
/// <param name="history">The history.</param>
/// <param name="time">The clock.</param>
internal sealed class PacedHistory(IMetricHistory history, TimeProvider time) : IMetricHistory
{
    private const int RestFor = 3;

    /// <inheritdoc/>
    public async IAsyncEnumerable<MetricBucket> QueryAsync(MetricQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var begin = time.GetTimestamp();
        await foreach (var bucket in history.QueryAsync(query, cancellationToken).ConfigureAwait(false))
        {
            yield return bucket;
        }

        await Task.Delay(time.GetElapsedTime(begin) * RestFor, time, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LatestValue>> LatestAsync(
        string? metric = null, ImmutableArray<KeyValuePair<string, string>> labels = default, CancellationToken cancellationToken = default) =>
        history.LatestAsync(metric, labels, cancellationToken);
}
