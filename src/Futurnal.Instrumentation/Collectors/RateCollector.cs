using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>
/// Derives <c>ingestion.throughput</c> and <c>errors.rate</c> from what the application counts, over the last minute.
/// A flush in which nothing was counted reports nothing: no work is "not observed", not zero. Nor does the first flush after a
/// gap, since nobody knows for how much of it the process ran, and what was counted before it is forgotten.
/// </summary>
/// <remarks>
/// An operation is one call that a counter, histogram or timer recorded under the label <c>status</c>. What was quarantined or
/// will be tried again did not fail: the first is about the input, and of the second the last run decides.
/// </remarks>
internal sealed class RateCollector : IMetricCollector
{
    private const string DocumentCounter = "ingestion.documents.processed";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<Interval> _intervals = [];

    public void Collect(CollectionContext context)
    {
        if (context.IsAfterGap)
        {
            _intervals.Clear();
            return;
        }

        var interval = Count(context);
        while (_intervals.TryPeek(out var oldest) && oldest.End <= context.Now - Window)
        {
            _intervals.Dequeue();
        }

        if (interval.Operations == 0)
        {
            return;
        }

        _intervals.Enqueue(interval);
        var documents = _intervals.Sum(i => i.Documents);
        var seconds = (context.Now - _intervals.First(i => i.Documents > 0 || i == interval).Start).TotalSeconds;
        if (interval.Documents > 0 && seconds > 0)
        {
            context.Report("ingestion.throughput", documents / seconds);
        }

        context.Report("errors.rate", _intervals.Sum(i => i.Failures) / _intervals.Sum(i => i.Operations));
    }

    private static Interval Count(CollectionContext context)
    {
        double documents = 0, operations = 0, failures = 0;
        foreach (var (series, count) in Counts(context.Points))
        {
            if (StatusOf(series) is not { } status)
            {
                continue;
            }

            operations += count;
            failures += status == "failed" ? count : 0;
            documents += series.Metric.Name == DocumentCounter ? count : 0;
        }

        return new(context.Now - context.Elapsed, context.Now, documents, operations, failures);
    }

    private static IEnumerable<KeyValuePair<Series, double>> Counts(PointCollection points) => points.Values
        .Where(p => p.Key.Metric.Type == MetricType.Counter)
        .Concat(points.Distributions.Select(p => KeyValuePair.Create(p.Key, (double)p.Value.Count)));

    private static string? StatusOf(Series series)
    {
        foreach (var (key, value) in series.Labels)
        {
            if (key == BuiltInMetrics.StatusKey)
            {
                return value;
            }
        }

        return null;
    }

    private sealed record Interval(TimeSpan Start, TimeSpan End, double Documents, double Operations, double Failures);
}
