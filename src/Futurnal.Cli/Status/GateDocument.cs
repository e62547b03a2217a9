using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Status;

/// <summary>A quality gate, in <see cref="StatusDocument"/> and in what the gates are printed as.</summary>
internal sealed record GateDocument(
    string Name,
    string Metric,
    MetricStatistic Statistic,
    GateComparison Comparison,
    double Limit,
    string Unit,
    GateOutcome Outcome,
    double? Value,
    GateOrigin Origin,
    string? Expression,
    string? Reason)
{
    public static GateDocument Of(GateResult result) => new(
        result.Gate.Name,
        result.Gate.MetricName,
        result.Gate.Statistic,
        result.Gate.Comparison,
        result.Gate.Limit,
        result.Gate.Unit,
        result.Outcome,
        result.Value,
        result.Gate.Origin,
        result.Gate.Expression?.Text,
        result.Reason);
}
