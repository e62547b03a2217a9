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
        Finite(change.Base),
        Finite(change.Head),
        change.BaseCount,
        change.HeadCount,
        change.IsByValues,
        Finite(change.Effect),
        Finite(change.EffectLow),
        Finite(change.EffectHigh),
        change.PValue,
        change.AdjustedPValue);

    // JSON has no word for NaN and infinity.
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
