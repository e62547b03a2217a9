namespace Futurnal.Instrumentation.Alerting;

/// <summary>The words that stand in a rule file for values.</summary>
internal static class RuleFileWords
{
    public static IReadOnlyList<(string Text, MetricStatistic Value)> Statistics { get; } =
    [
        ("mean", MetricStatistic.Mean), ("mean_over_phases", MetricStatistic.MeanOverPhases), ("maximum", MetricStatistic.Maximum), ("minimum", MetricStatistic.Minimum),
        ("latest", MetricStatistic.Latest), ("p50", MetricStatistic.P50), ("p95", MetricStatistic.P95), ("p99", MetricStatistic.P99),
        ("sum", MetricStatistic.Sum), ("rate", MetricStatistic.Rate), ("count", MetricStatistic.Count),
    ];

    public static IReadOnlyList<(string Text, NoDataPolicy Value)> NoData { get; } =
        [("ignore", NoDataPolicy.Ignore), ("alert", NoDataPolicy.Alert), ("resolve", NoDataPolicy.Resolve)];

    public static IReadOnlyList<(string Text, AlertSeverity Value)> Severities { get; } =
        [("info", AlertSeverity.Info), ("warning", AlertSeverity.Warning), ("critical", AlertSeverity.Critical)];

    public static IReadOnlyList<(string Text, bool Value)> Per { get; } = [("metric", false), ("series", true)];

    public static IReadOnlyList<(string Text, DayOfWeek Value)> Days { get; } =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];
}
