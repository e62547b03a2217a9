namespace Futurnal.Instrumentation.Alerting;

/// <summary>Makes conditions of what rules read.</summary>
internal static class RuleConditions
{
    /// <summary>Judges a reading; <see langword="null"/> where nothing was recorded.</summary>
    public static ConditionReading Judge(AlertRule rule, ConditionTiming timing, string labelsJson, SeriesReading? reading)
    {
        var value = reading is { } read && double.IsFinite(read.Value) ? read.Value : (double?)null;
        var state = value is { } number ? StateOf(rule, number, reading!.Value.IsPartial) : ConditionState.NoData;
        return new ConditionReading
        {
            Key = KeyOf(rule, labelsJson),
            Rule = rule.Name,
            AlertType = state == ConditionState.NoData ? AlertTypes.NoData : AlertTypes.Threshold,
            MetricName = rule.MetricName,
            LabelsJson = labelsJson,
            State = state,
            Value = value ?? 0,
            Threshold = rule.Threshold,
            Severity = rule.Severity,
            Message = state switch
            {
                ConditionState.NoData => RuleText.NoData(rule, labelsJson),
                ConditionState.Bad => RuleText.Bad(rule, labelsJson, value!.Value, reading!.Value.Unit),
                _ => string.Empty,
            },
            Timing = timing,
        };
    }

    /// <summary>Gets what the incidents of a rule are told apart by.</summary>
    public static string KeyOf(AlertRule rule, string labelsJson) => $"{AlertTypes.Threshold}:{rule.Story ?? rule.Name}{labelsJson}";

    /// <summary>Judges a value; of a stretch that was watched in part, a total can only be more than what was seen.</summary>
    private static ConditionState StateOf(AlertRule rule, double value, bool isPartial)
    {
        var state = StateOf(rule, value);
        if (!isPartial || rule.Statistic is not (MetricStatistic.Sum or MetricStatistic.Count))
        {
            return state;
        }

        var isSure = rule.Comparison.IsUpward() ? state == ConditionState.Bad : rule.Comparison.IsDownward() && state == ConditionState.Good;
        return isSure ? state : ConditionState.Recovering;
    }

    public static ConditionState StateOf(AlertRule rule, double value)
    {
        if (rule.Comparison.Holds(value, rule.Threshold))
        {
            return ConditionState.Bad;
        }

        var isRecovering = rule.Recovery is { } recovery
            && ((rule.Comparison.IsUpward() && value > recovery) || (rule.Comparison.IsDownward() && value < recovery));
        return isRecovering ? ConditionState.Recovering : ConditionState.Good;
    }
}
