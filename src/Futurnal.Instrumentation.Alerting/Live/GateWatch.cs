using System.Globalization;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Evaluates quality gates over the last minutes, and makes a condition of each. Not thread-safe.</summary>
/// <param name="gates">Gets the gates. Those by expression are left to who evaluates gates over a range of the store.</param>
internal sealed class GateWatch(Func<IReadOnlyList<QualityGate>> gates)
{
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(5);

    private static readonly ConditionTiming Timing = new()
    {
        For = TimeSpan.FromMinutes(1),
        KeepFiring = TimeSpan.FromMinutes(1),
        NoData = NoDataPolicy.Resolve,
    };

    /// <summary>Evaluates the gates, but for those that ask what a rule asks: that is one incident, and the rule's.</summary>
    /// <param name="recent">What metrics saw of late.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="interval">How often is evaluated.</param>
    /// <param name="readings">Receives how each gate stands.</param>
    public void Judge(IRecentMetrics recent, IReadOnlyList<AlertRule> rules, TimeSpan interval, List<ConditionReading> readings)
    {
        var timing = Timing with { Every = interval };
        foreach (var gate in gates())
        {
            if (gate.Expression is null && !rules.Any(r => r.Enabled && r.Labels.IsDefaultOrEmpty && r.MetricName == gate.MetricName && r.Statistic == gate.Statistic))
            {
                var found = recent.Read(gate.MetricName, [], gate.Statistic, Over, perSeries: false);
                readings.Add(Reading(gate.Judge(found is [var all, ..] ? all.Value : null), timing));
            }
        }
    }

    private static ConditionReading Reading(GateResult result, ConditionTiming timing) => new()
    {
        Key = $"{AlertTypes.Gate}:{result.Gate.Name}",
        Rule = result.Gate.Name,
        AlertType = AlertTypes.Gate,
        MetricName = result.Gate.MetricName,
        State = result.Outcome switch
        {
            GateOutcome.Pass => ConditionState.Good,
            GateOutcome.Fail => ConditionState.Bad,
            _ => ConditionState.NoData,
        },
        Value = result.Value ?? 0,
        Threshold = result.Gate.Limit,
        Message = result is { Outcome: GateOutcome.Fail, Value: { } value } ? Fails(result.Gate, value) : string.Empty,
        Timing = timing,
    };

    private static string Fails(QualityGate gate, double value)
    {
        var side = gate.Comparison == GateComparison.AtMost ? "at most" : "at least";
        var (seen, limit) = (AlertText.Quantity(value, gate.Unit), AlertText.Quantity(gate.Limit, gate.Unit));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{gate.MetricName} {NameOf(gate.Statistic)} was {seen} over {Over.TotalMinutes:0} min; its gate is {side} {limit}.");
    }

    private static string NameOf(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.P50 or MetricStatistic.P95 or MetricStatistic.P99 => statistic.ToString(),
        _ => statistic.ToString().ToLowerInvariant(),
    };
}
