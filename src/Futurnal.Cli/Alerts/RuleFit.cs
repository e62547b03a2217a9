using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Cli.Alerts;

/// <summary>Finds rules that would stay silent for ever, since a built-in metric has nothing of what they ask for.</summary>
internal static class RuleFit
{
    /// <summary>Says why a rule would never find anything, with the remedy and without a full stop; <see langword="null"/> where it may, or where its metric is not built in.</summary>
    public static string? WhyNever(AlertRule rule)
    {
        if (BuiltInMetrics.Find(rule.MetricName) is not { } metric)
        {
            return null;
        }

        if (metric.Type is MetricType.Counter or MetricType.Gauge && rule.Statistic is MetricStatistic.P50 or MetricStatistic.P95 or MetricStatistic.P99)
        {
            return $"the rule '{rule.Name}' asks for a percentile, and {metric.Name} is a {(metric.Type == MetricType.Counter ? "counter" : "gauge")}, which has none; use another statistic";
        }

        return rule.Labels.IsDefaultOrEmpty ? null : rule.Labels.Select(l => WhyNever(rule, metric, l.Key, l.Value)).FirstOrDefault(r => r is not null);
    }

    private static string? WhyNever(AlertRule rule, BuiltInMetric metric, string key, string value)
    {
        if (!metric.LabelKeys.Contains(key, StringComparer.Ordinal))
        {
            var remedy = metric.LabelKeys.Length == 0 ? "it has none" : $"use {string.Join(", ", metric.LabelKeys)}";
            return $"the rule '{rule.Name}' asks for a label that {metric.Name} has not, '{key}'; {remedy}";
        }

        return BuiltInMetrics.Vocabulary(key) is { } values && value != "other" && !values.Contains(value, StringComparer.Ordinal)
            ? $"the rule '{rule.Name}' asks for a value that the label '{key}' never has; use one of {string.Join(", ", values)}, other"
            : null;
    }
}
