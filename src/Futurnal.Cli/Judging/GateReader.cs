using Futurnal.Cli.Errors;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Cli.Judging;

/// <summary>Reads gates and what they are judged by.</summary>
internal sealed class GateReader(SqliteMetricStore store)
{
    // A file of gates that people write is a few kilobytes.
    private const long LargestFile = 1_000_000;

    /// <summary>Judges all gates over a range.</summary>
    /// <exception cref="UsageException">The gate file cannot be used.</exception>
    public async Task<(IReadOnlyList<GateResult> Results, long WatchedMs)> JudgeAsync(TimeRange range, string? gateFile, CancellationToken cancellationToken)
    {
        var file = gateFile is null ? [] : await ReadFileAsync(gateFile, cancellationToken);
        var series = await store.SummarizeAsync(range, cancellationToken);
        var (first, watchedMs) = Watched(range);

        // Nobody knows since when what the first flush brought was recorded.
        var rising = first < range.FromMs ? series : await store.SummarizeAsync(range with { FromMs = first + 1 }, cancellationToken);
        var declared = QualityGates.Of(await store.ReadDeclarationsAsync(cancellationToken: cancellationToken));
        return (QualityGates.Evaluate(QualityGates.Merge(declared, file), series, rising, TimeSpan.FromMilliseconds(watchedMs)), watchedMs);
    }

    private static async Task<IReadOnlyList<QualityGate>> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no gate file '{path}'; write one, or leave '--gates' out.");
        }

        return new FileInfo(path).Length <= LargestFile
            ? GateFile.Parse(await File.ReadAllTextAsync(path, cancellationToken))
            : throw new UsageException($"'{path}' is too large for a gate file; name another one.");
    }

    /// <summary>Reads a gate file, and compares its units with those of the store's metrics.</summary>
    /// <exception cref="UsageException">It cannot be used.</exception>
    public async Task<IReadOnlyList<QualityGate>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var gates = await ReadTextAsync(path, cancellationToken);
            var metrics = (await store.LatestAsync(cancellationToken: cancellationToken))
                .GroupBy(l => l.Series.Metric.Name, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Series.Metric, StringComparer.Ordinal);
            foreach (var gate in gates)
            {
                gate.Expression!.Check(name => metrics.GetValueOrDefault(name) ?? BuiltIn(name));
            }

            return gates;
        }
        catch (GateFileException e)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }

    private static MetricDefinition? BuiltIn(string name) => BuiltInMetrics.Find(name) is { } metric
        ? new MetricDefinition(metric.Name, metric.Type, metric.Category, metric.Unit, metric.Description, metric.LabelKeys, string.Empty)
        : null;

    /// <summary>When the first flush was, and how much of a range lies between it and the last: before and after nobody watched.</summary>
    private (long FirstMs, long WatchedMs) Watched(TimeRange range)
    {
        var info = store.ReadInfo();
        return info is { FirstTimestampMs: { } first, LastTimestampMs: { } last }
            ? (first, Math.Max(0, Math.Min(range.ToMs, last) - Math.Max(range.FromMs, first)))
            : (0, 0);
    }
}
