using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>Replaces label values that may hold private text by <c>other</c>.</summary>
internal static class SeriesGuard
{
    /// <summary>Gets a series whose values are declared in this process, without those that look private; mostly the same.</summary>
    public static Series Check(Series series, Redactions redactions) => Check(series, series.Metric, static text => PrivateLook.Of(text), redactions);

    /// <summary>Gets a series that was made by hand without text that is no plain word; <see langword="null"/> where its metric is refused.</summary>
    public static Series? CheckForeign(Series series, Redactions redactions) =>
        MetricGuard.Check(series.Metric, redactions) is { } metric ? Check(series, metric, PlainWord.WhyNot, redactions) : null;

    private static Series Check(Series series, MetricDefinition metric, Func<string, string?> look, Redactions redactions)
    {
        KeyValuePair<string, string>[]? replaced = null;
        for (var i = 0; i < series.Labels.Length; i++)
        {
            var (key, value) = series.Labels[i];
            if (WhyNot(key, value, look) is not { } reason)
            {
                continue;
            }

            redactions.Add(
                metric.Name,
                $"Metric '{metric.Name}' came with a value of label '{key}' that {reason}; it is recorded as '{BuiltInMetrics.Other}' and counted in privacy.redactions.total. "
                    + "Make the label an enum, list its values with [LabelValues], or hash them with Redact.Hash.");
            replaced ??= [.. series.Labels];
            replaced[i] = new(key, BuiltInMetrics.Other);
        }

        return replaced is null && ReferenceEquals(metric, series.Metric) ? series : new(metric, replaced ?? [.. series.Labels]);
    }

    private static string? WhyNot(string key, string value, Func<string, string?> look)
    {
        if (BuiltInMetrics.Vocabulary(key) is { } vocabulary)
        {
            return value == BuiltInMetrics.Other || vocabulary.Contains(value, StringComparer.Ordinal) ? null : "is none of its built-in values";
        }

        return look(value) is { } found ? $"looks like {found}" : null;
    }
}
