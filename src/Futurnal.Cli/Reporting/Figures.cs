using Futurnal.Instrumentation;

namespace Futurnal.Cli.Reporting;

/// <summary>The figures of one series or of several together, in the metric's unit. What cannot be told is NaN.</summary>
/// <param name="Count">A counter's or gauge's points; a distribution's values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Min">The least.</param>
/// <param name="Max">The greatest.</param>
/// <param name="Last">The newest.</param>
/// <param name="LastMs">When the newest was taken, in Unix milliseconds.</param>
/// <param name="Percentiles">Mean and percentiles of a distribution; <see langword="null"/> for counters and gauges.</param>
internal sealed record Figures(long Count, double Sum, double Min, double Max, double Last, long LastMs, Percentiles? Percentiles)
{
    /// <summary>Computes the figures of at least one series; the summaries stay as they are.</summary>
    public static Figures Of(IReadOnlyCollection<SeriesSummary> series)
    {
        var newest = series.MaxBy(s => s.LastTimestampMs)!;
        return new Figures(
            series.Sum(s => s.Count),
            series.Sum(s => s.Sum),
            series.Min(s => s.Min),
            series.Max(s => s.Max),
            newest.Last,
            newest.LastTimestampMs,
            Percentiles.Of(series));
    }
}
