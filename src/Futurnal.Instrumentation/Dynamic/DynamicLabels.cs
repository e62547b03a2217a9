using Futurnal.Instrumentation.Privacy;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>The labels of a measurement, as a caller gives them: pairs in any order.</summary>
internal static class DynamicLabels
{
    /// <summary>Puts the values in the order of a metric's keys.</summary>
    /// <returns>Whether each key has its value.</returns>
    public static bool TryOrder(ReadOnlySpan<string> keys, ReadOnlySpan<(string Key, LabelValue Value)> labels, Span<LabelValue> values)
    {
        if (labels.Length != keys.Length)
        {
            return false;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var at = Find(labels, keys[i], i);
            if (at < 0)
            {
                return false;
            }

            values[i] = labels[at].Value;
        }

        return true;
    }

    /// <summary>Says what is wrong with the keys of a metric's first measurement, which define it; <see langword="null"/> where nothing is.</summary>
    public static string? FaultOf(string metric, ReadOnlySpan<(string Key, LabelValue Value)> labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var key = labels[i].Key ?? "";
            if (!MetricNames.IsKey(key))
            {
                return $"{ShownText.ToAnyone("label key", key)} of metric '{metric}' is malformed; use {MetricNames.KeyRule}.";
            }

            if (Find(labels[..i], key, 0) >= 0)
            {
                return $"Label key '{key}' of metric '{metric}' is given twice; give it once.";
            }
        }

        return null;
    }

    /// <summary>Says in what the keys of a measurement differ from those of its metric.</summary>
    public static string MismatchOf(MetricDefinition metric, ReadOnlySpan<(string Key, LabelValue Value)> labels) =>
        $"Metric '{metric.Name}' has the label keys ({string.Join(", ", metric.LabelKeys)}), not ({MetricNames.Show(KeysOf(labels))}).";

    public static string[] KeysOf(ReadOnlySpan<(string Key, LabelValue Value)> labels)
    {
        var keys = new string[labels.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = labels[i].Key;
        }

        Array.Sort(keys, StringComparer.Ordinal);
        return keys;
    }

    // Callers mostly write their labels in one order, and constants are one object: begin where it was the last time.
    private static int Find(ReadOnlySpan<(string Key, LabelValue Value)> labels, string key, int first)
    {
        if (first < labels.Length && ReferenceEquals(labels[first].Key, key))
        {
            return first;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if (string.Equals(labels[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
