using System.Text.Json;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>Gives a <see cref="BaselineReport"/> the documented form for programs.</summary>
internal static class BaselineJson
{
    // Rises when a program that reads the object has to change.
    private const int FormatVersion = 1;

    /// <summary>The report as one JSON object in UTF-8 with a line end.</summary>
    public static ReadOnlyMemory<byte> Serialize(BaselineReport report)
    {
        var document = new BaselineDocument(
            FormatVersion,
            report.NowMs,
            report.Metric.Name,
            report.Metric.Type,
            report.Metric.Unit,
            BaselineComputation.SignalOf(report.Metric.Type),
            (long)report.Options.Window.TotalMilliseconds,
            report.Options.MinSamples,
            [.. report.Baselines.Select(b => ToDocument(b, report.NowMs))]);
        return (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(document, BaselineJsonContext.Default.BaselineDocument), (byte)'\n'];
    }

    private static BaselineSeriesDocument ToDocument(Baseline baseline, long nowMs) => new(
        new SortedDictionary<string, string>(baseline.Series.Labels.ToDictionary(), StringComparer.Ordinal),
        baseline.State,
        baseline.Samples,
        baseline.MissingSamples,
        baseline.ReadyInMs,
        baseline.Figures?.Count ?? 0,
        Finite(baseline.Figures?.Mean),
        Finite(baseline.Figures?.StandardDeviation),
        Finite(baseline.Figures?.P50),
        Finite(baseline.Figures?.P95),
        Finite(baseline.Figures?.P99),
        Finite(baseline.Figures?.Min),
        Finite(baseline.Figures?.Max),
        baseline.Model is { } model ? ToDocument(model, nowMs) : null);

    private static BaselineModelDocument ToDocument(BaselineModel model, long nowMs)
    {
        var (outline, normal) = (model.Outline, model.ExpectedAt(nowMs));
        return new BaselineModelDocument(
            outline.Scale,
            outline.ScaleReason,
            outline.ScaleGain,
            outline.Seasonality,
            outline.SeasonReason,
            outline.SeasonGain,
            outline.IsSmooth,
            outline.Days,
            normal.ValueAt(0),
            normal.ValueAt(-3),
            normal.ValueAt(3));
    }

    // JSON has no word for NaN and infinity.
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
