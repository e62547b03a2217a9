using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Status;

/// <summary>A quality gate, in <see cref="StatusDocument"/>.</summary>
internal sealed record GateDocument(
    string Name,
    string Metric,
    MetricStatistic Statistic,
    GateComparison Comparison,
    double Limit,
    string Unit,
    GateOutcome Outcome,
    double? Value);
