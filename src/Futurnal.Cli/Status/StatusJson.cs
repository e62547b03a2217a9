using System.Text.Json;
using Futurnal.Cli.Reporting;

namespace Futurnal.Cli.Status;

/// <summary>Gives a <see cref="StatusReport"/> the documented form for programs.</summary>
internal static class StatusJson
{
    // Rises when a program that reads the object has to change.
    private const int FormatVersion = 1;

    /// <summary>The report as one JSON object in UTF-8 with a line end.</summary>
    public static ReadOnlyMemory<byte> Serialize(StatusReport report)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ToDocument(report), StatusJsonContext.Default.StatusDocument);
        return (byte[])[.. json, (byte)'\n'];
    }

    private static StatusDocument ToDocument(StatusReport report) => new(
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
            Finite(figures.Sum),
            Finite(figures.Min),
            Finite(figures.Max),
            Finite(figures.Last),
            figures.LastMs,
            Finite(figures.Percentiles?.Mean),
            Finite(figures.Percentiles?.P50),
            Finite(figures.Percentiles?.P95),
            Finite(figures.Percentiles?.P99));
    }

    // JSON has no word for NaN and infinity.
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
