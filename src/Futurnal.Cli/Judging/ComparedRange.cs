using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Judging;

/// <summary>One side of a comparison.</summary>
/// <param name="StorePath">The store's file.</param>
/// <param name="Held">From the store's first flush to its last; empty where there is none.</param>
/// <param name="Range">The range, within what the store holds.</param>
/// <param name="Metrics">The metrics that were recorded in it.</param>
internal sealed record ComparedRange(string StorePath, TimeRange Held, TimeRange Range, IReadOnlyList<MetricDefinition> Metrics)
{
    /// <summary>Gets the range in words.</summary>
    public string Text => Words(Range);

    /// <summary>Says a range in words.</summary>
    public static string Words(TimeRange range) => $"{Moment.Utc(range.FromMs)} to {Moment.Utc(range.ToMs)}";

    /// <summary>Finds what a store holds of a range.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="range">The range.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    public static async Task<ComparedRange> FindAsync(string path, TimeRange range, CancellationToken cancellationToken)
    {
        using var store = SqliteMetricStore.OpenReadOnly(path);
        var info = store.ReadInfo();
        var held = new TimeRange(info.FirstTimestampMs ?? 0, (info.LastTimestampMs ?? -1) + 1);
        var asked = new TimeRange(Math.Max(range.FromMs, held.FromMs), Math.Min(range.ToMs, held.ToMs));
        if (asked.ToMs <= asked.FromMs)
        {
            return new ComparedRange(store.Path, held, asked, []);
        }

        var series = await store.SummarizeAsync(asked, cancellationToken);
        var declared = (await store.ReadDeclarationsAsync(cancellationToken: cancellationToken)).ToDictionary(d => d.MetricName, StringComparer.Ordinal);
        return new ComparedRange(
            store.Path,
            held,
            asked with { ToMs = series.Select(s => s.LastTimestampMs + 1).DefaultIfEmpty(asked.FromMs).Max() },
            [.. series.Select(s => s.Series.Metric).DistinctBy(m => m.Name).Select(m => Judged(m, declared[m.Name]))]);
    }

    /// <summary>Reads what the series of some metrics saw.</summary>
    /// <param name="names">The metrics' names; none for all.</param>
    /// <param name="stretch">How long the stretches are.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    public async Task<IReadOnlyList<SeriesSample>> ReadAsync(IReadOnlyCollection<string> names, TimeSpan stretch, CancellationToken cancellationToken)
    {
        using var store = SqliteMetricStore.OpenReadOnly(StorePath);
        return await SampleReader.ReadAsync(store, Metrics, m => names.Count == 0 || names.Contains(m.Name), Range, stretch, cancellationToken);
    }

    private static MetricDefinition Judged(MetricDefinition metric, MetricDeclaration declared) =>
        new(metric.Name, metric.Type, metric.Category, metric.Unit, metric.Description, metric.LabelKeys, metric.DeclaredBy) { BadDirection = declared.BadDirection };
}
