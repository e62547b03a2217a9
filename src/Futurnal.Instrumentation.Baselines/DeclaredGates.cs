namespace Futurnal.Instrumentation.Baselines;

/// <summary>Makes gates of what a metric declares.</summary>
internal static class DeclaredGates
{
    public static IEnumerable<QualityGate> Of(MetricDeclaration metric)
    {
        var budgets = metric.Budgets;
        if (budgets.IsEmpty)
        {
            return [];
        }

        (string Name, MetricStatistic Statistic, GateComparison Comparison, double? Limit)[] limits =
        [
            ("p50", MetricStatistic.P50, GateComparison.AtMost, budgets.P50),
            ("p95", MetricStatistic.P95, GateComparison.AtMost, budgets.P95),
            ("p99", MetricStatistic.P99, GateComparison.AtMost, budgets.P99),
            ("at_most", MetricStatistic.Maximum, GateComparison.AtMost, budgets.AtMost),
            ("at_least", MetricStatistic.Minimum, GateComparison.AtLeast, budgets.AtLeast),
        ];
        return limits
            .Where(l => l.Limit is not null)
            .Select(l => new QualityGate($"{metric.MetricName}.{l.Name}", metric.MetricName, l.Statistic, l.Comparison, l.Limit!.Value, metric.Unit) { Origin = GateOrigin.Metric });
    }
}
