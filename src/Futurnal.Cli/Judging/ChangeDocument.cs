using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Judging;

/// <summary>A compared series, in <see cref="ComparisonDocument"/>.</summary>
internal sealed record ChangeDocument(
    string Metric,
    string Labels,
    string Unit,
    SignalKind Signal,
    BadDirection BadDirection,
    ChangeVerdict Verdict,
    double? Base,
    double? Head,
    long BaseCount,
    long HeadCount,
    bool ByValues,
    double? Effect,
    double? EffectLow,
    double? EffectHigh,
    double PValue,
    double AdjustedPValue)
{
    public static ChangeDocument Of(SeriesChange change) => new(
        change.Metric.Name,
        change.LabelsJson,
        change.Metric.Unit,
        change.Kind,
        change.Metric.BadDirection,
        change.Verdict,
        JsonOutput.Finite(change.Base),
        JsonOutput.Finite(change.Head),
        change.BaseCount,
        change.HeadCount,
        change.IsByValues,
        JsonOutput.Finite(change.Effect),
        JsonOutput.Finite(change.EffectLow),
        JsonOutput.Finite(change.EffectHigh),
        change.PValue,
        change.AdjustedPValue);
}
