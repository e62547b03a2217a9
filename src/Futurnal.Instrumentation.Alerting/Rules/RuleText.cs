namespace Futurnal.Instrumentation.Alerting;

/// <summary>Sentences about what a rule found.</summary>
internal static class RuleText
{
    /// <summary>Writes for example <c>P95 of search.latency (strategy=hybrid) over 1 min is 1,250 ms; more than 1,000 ms is bad.</c></summary>
    public static string Bad(AlertRule rule, string labelsJson, double value, string unit) =>
        $"{Subject(rule, labelsJson)} is {AlertText.Quantity(value, unit)}; {Words(rule.Comparison)} {AlertText.Quantity(rule.Threshold, unit)} is bad.";

    public static string NoData(AlertRule rule, string labelsJson) =>
        $"{Subject(rule, labelsJson)} is not known: nothing was recorded.";

    private static string Subject(AlertRule rule, string labelsJson)
    {
        var labels = LabelsText.Shown(labelsJson);
        var series = labels.Length == 0 ? rule.MetricName : $"{rule.MetricName} ({labels})";
        return rule.Statistic == MetricStatistic.Latest ? series : $"{Name(rule.Statistic)} of {series} over {AlertText.Duration(rule.Over)}";
    }

    private static string Words(AlertComparison comparison) => comparison switch
    {
        AlertComparison.Above => "more than",
        AlertComparison.Below => "less than",
        AlertComparison.AtLeast => "at least",
        AlertComparison.AtMost => "at most",
        _ => "exactly",
    };

    private static string Name(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.Mean => "Mean",
        MetricStatistic.MeanOverPhases => "Mean over all phases",
        MetricStatistic.Maximum => "Maximum",
        MetricStatistic.Minimum => "Minimum",
        MetricStatistic.P50 => "P50",
        MetricStatistic.P95 => "P95",
        MetricStatistic.P99 => "P99",
        MetricStatistic.Sum => "Sum",
        MetricStatistic.Rate => "Rate a second",
        MetricStatistic.Count => "Count",
        _ => "Latest",
    };
}
