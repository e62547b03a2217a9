namespace Futurnal.Instrumentation.Baselines;

/// <summary>What of a metric's definition a baseline depends on, as one line of text: where it changes, the baseline is of another metric.</summary>
internal static class DefinitionStamp
{
    /// <summary>Tells whether two definitions have the same stamp, without making it.</summary>
    public static bool AreSame(MetricDefinition left, MetricDefinition right) =>
        ReferenceEquals(left, right)
        || (left.Type == right.Type && string.Equals(left.Unit, right.Unit, StringComparison.Ordinal) && left.LabelKeys.AsSpan().SequenceEqual(right.LabelKeys.AsSpan()));

    public static string Of(MetricDefinition metric) => $"{metric.Type}|{metric.Unit}|{string.Join(',', metric.LabelKeys)}";
}
