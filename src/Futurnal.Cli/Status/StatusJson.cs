using Futurnal.Cli.Reporting;

namespace Futurnal.Cli.Status;

/// <summary>Gives a <see cref="StatusReport"/> the documented form for programs.</summary>
internal static class StatusJson
{
    // Rises when a program that reads the object has to change.
    private const int FormatVersion = 1;

    /// <summary>The report as the object that is printed.</summary>
    public static StatusDocument ToDocument(StatusReport report) => new(
        FormatVersion,
        report.NowMs,
        new StoreDocument(
            report.Store.Path,
            report.Store.FileBytes,
            report.Store.SchemaVersion,
            report.Store.SeriesCount,
            report.Store.FlushCount,
            report.Store.SampleCount,
            report.Store.FirstTimestampMs,
            report.Store.LastTimestampMs),
        new RangeDocument(report.Lookback.Text, report.Lookback.LengthMs is { } length ? report.NowMs - length : null),
        [.. report.Metrics.Gates.Select(GateDocument.Of)],
        [.. report.Metrics.Metrics.SelectMany(m => m.Series).Select(ToDocument)]);

    private static SeriesDocument ToDocument(SeriesFigures series)
    {
        var (metric, figures) = (series.Series.Metric, series.Figures);
        return new SeriesDocument(
            metric.Name,
            metric.Category,
            metric.Type,
            metric.Unit,
            new SortedDictionary<string, string>(series.Series.Labels.ToDictionary(), StringComparer.Ordinal),
            figures.Count,
            JsonOutput.Finite(figures.Sum),
            JsonOutput.Finite(figures.Min),
            JsonOutput.Finite(figures.Max),
            JsonOutput.Finite(figures.Last),
            figures.LastMs,
            JsonOutput.Finite(figures.Percentiles?.Mean),
            JsonOutput.Finite(figures.Percentiles?.P50),
            JsonOutput.Finite(figures.Percentiles?.P95),
            JsonOutput.Finite(figures.Percentiles?.P99));
    }
}
