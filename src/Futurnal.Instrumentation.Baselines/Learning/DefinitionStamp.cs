namespace Futurnal.Instrumentation.Baselines;

/// <summary>What of a metric's definition a baseline depends on, as one line of text: where it changes, the baseline is of another metric.</summary>
internal static class DefinitionStamp
{
    public static string Of(MetricDefinition metric) => $"{metric.Type}|{metric.Unit}|{string.Join(',', metric.LabelKeys)}";
}
