using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Judging;

/// <summary>One side of a comparison.</summary>
/// <param name="StorePath">The store's file.</param>
/// <param name="Range">The range, within what the store holds.</param>
/// <param name="Series">What its series saw.</param>
internal sealed record ComparedRange(string StorePath, TimeRange Range, IReadOnlyList<SeriesSample> Series)
{
    /// <summary>Gets the range in words.</summary>
    public string Text => Range.ToMs <= Range.FromMs ? "nothing" : $"{Moment.Utc(Range.FromMs)} to {Moment.Utc(Range.ToMs)}";

    /// <summary>Reads a range of a store.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="range">The range.</param>
    /// <param name="metrics">The names of the metrics to read; none for all.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    public static async Task<ComparedRange> ReadAsync(string path, TimeRange range, IReadOnlyCollection<string> metrics, CancellationToken cancellationToken)
    {
        using var store = SqliteMetricStore.OpenReadOnly(path);
        var info = store.ReadInfo();
        var held = new TimeRange(Math.Max(range.FromMs, info.FirstTimestampMs ?? 0), Math.Min(range.ToMs, (info.LastTimestampMs ?? -1) + 1));
        if (held.ToMs <= held.FromMs)
        {
            return new ComparedRange(store.Path, held, []);
        }

        var series = await store.SummarizeAsync(held, cancellationToken);
        held = held with { ToMs = series.Select(s => s.LastTimestampMs + 1).DefaultIfEmpty(held.FromMs).Max() };
        var declared = (await store.ReadDeclarationsAsync(cancellationToken: cancellationToken)).ToDictionary(d => d.MetricName, StringComparer.Ordinal);
        var known = series
            .Select(s => s.Series.Metric)
            .DistinctBy(m => m.Name)
            .Where(m => metrics.Count == 0 || metrics.Contains(m.Name))
            .Select(m => Judged(m, declared[m.Name]));
        return new ComparedRange(store.Path, held, series.Count == 0 ? [] : await SampleReader.ReadAsync(store, known, held, cancellationToken));
    }

    private static MetricDefinition Judged(MetricDefinition metric, MetricDeclaration declared) =>
        new(metric.Name, metric.Type, metric.Category, metric.Unit, metric.Description, metric.LabelKeys, metric.DeclaredBy) { BadDirection = declared.BadDirection };
}
