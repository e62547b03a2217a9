using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>Gives a <see cref="BaselineReport"/> the documented form for programs.</summary>
internal static class BaselineJson
{
    // Rises when a program that reads the object has to change.
    private const int FormatVersion = 1;

    /// <summary>The report as the object that is printed.</summary>
    public static BaselineDocument ToDocument(BaselineReport report) => new(
        FormatVersion,
        report.NowMs,
        report.Metric.Name,
        report.Metric.Type,
        report.Metric.Unit,
        BaselineComputation.SignalOf(report.Metric.Type),
        (long)report.Options.Window.TotalMilliseconds,
        report.Options.MinSamples,
        [.. report.Baselines.Select(b => ToDocument(b, report.NowMs))]);

    private static BaselineSeriesDocument ToDocument(Baseline baseline, long nowMs) => new(
        new SortedDictionary<string, string>(baseline.Series.Labels.ToDictionary(), StringComparer.Ordinal),
        baseline.State,
        baseline.Samples,
        baseline.MissingSamples,
        baseline.ReadyInMs,
        baseline.Figures?.Count ?? 0,
        JsonOutput.Finite(baseline.Figures?.Mean),
        JsonOutput.Finite(baseline.Figures?.StandardDeviation),
        JsonOutput.Finite(baseline.Figures?.P50),
        JsonOutput.Finite(baseline.Figures?.P95),
        JsonOutput.Finite(baseline.Figures?.P99),
        JsonOutput.Finite(baseline.Figures?.Min),
        JsonOutput.Finite(baseline.Figures?.Max),
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
            JsonOutput.Finite(normal.ValueAt(0)),
            JsonOutput.Finite(normal.ValueAt(-3)),
            JsonOutput.Finite(normal.ValueAt(3)));
    }
}
