using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Evaluates quality gates over the last minute, and makes a condition of each. Not thread-safe.</summary>
/// <param name="gates">Gets the gates.</param>
internal sealed class GateWatch(Func<IReadOnlyList<QualityGate>> gates)
{
    // As long as it has to fail: one slow call at the start of an application is no incident.
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(1);

    private static readonly ConditionTiming Timing = new()
    {
        For = Over,
        KeepFiring = Over,
        NoData = NoDataPolicy.Resolve,
    };

    /// <summary>Evaluates the gates, but for those that a rule is as strict as. One that is stricter shares the incidents of the rule.</summary>
    /// <param name="recent">What metrics saw of late.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="interval">How often is evaluated.</param>
    /// <param name="readings">Receives how each gate stands.</param>
    public void Judge(RecentMetrics recent, IReadOnlyList<AlertRule> rules, TimeSpan interval, List<ConditionReading> readings)
    {
        var timing = Timing with { Every = interval };
        foreach (var gate in gates())
        {
            var akin = rules.Where(r => IsAkin(r, gate)).ToArray();
            if (!Array.Exists(akin, r => IsAsStrict(r, gate)))
            {
                readings.Add(Reading(JudgeOne(recent, gate), KeyOf(gate, akin.FirstOrDefault()), timing));
            }
        }
    }

    private static GateResult JudgeOne(RecentMetrics recent, QualityGate gate)
    {
        if (gate.Expression is null)
        {
            return gate.Judge(recent.Read(gate.MetricName, [], gate.Statistic, Over, perSeries: false) is [var all, ..] ? all.Value : null);
        }

        var series = new List<SeriesSummary>();
        var seconds = Over.TotalSeconds;
        foreach (var metric in gate.Metrics)
        {
            seconds = Math.Min(seconds, recent.Summarize(metric, Over, series));
        }

        return QualityGates.Evaluate([gate], series, TimeSpan.FromSeconds(seconds))[0];
    }

    /// <summary>Tells whether a rule asks for the same number on the same side.</summary>
    private static bool IsAkin(AlertRule rule, QualityGate gate) => gate.Expression is null
        && rule is { Enabled: true, PerSeries: false, Labels.IsDefaultOrEmpty: true }
        && rule.MetricName == gate.MetricName
        && rule.Statistic == gate.Statistic
        && (gate.Comparison == GateComparison.AtMost ? rule.Comparison.IsUpward() : rule.Comparison.IsDownward());

    private static bool IsAsStrict(AlertRule rule, QualityGate gate) =>
        gate.Comparison == GateComparison.AtMost ? rule.Threshold <= gate.Limit : rule.Threshold >= gate.Limit;

    private static string KeyOf(QualityGate gate, AlertRule? akin) =>
        akin is null ? $"{AlertTypes.Gate}:{gate.Name}" : RuleConditions.KeyOf(akin, LabelsText.Of([]));

    private static ConditionReading Reading(GateResult result, string key, ConditionTiming timing) => new()
    {
        Key = key,
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
        var subject = gate.Expression?.Text ?? $"{gate.MetricName} {NameOf(gate.Statistic)}";
        return $"{subject} was {seen} over {AlertText.Duration(Over)}; its gate is {side} {limit}.";
    }

    private static string NameOf(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.P50 or MetricStatistic.P95 or MetricStatistic.P99 => statistic.ToString(),
        _ => statistic.ToString().ToLowerInvariant(),
    };
}
