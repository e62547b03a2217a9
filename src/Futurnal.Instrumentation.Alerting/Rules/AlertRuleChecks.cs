using System.Globalization;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Finds what has no sense in a rule.</summary>
internal static class AlertRuleChecks
{
    private const int MostLabels = 16;
    private const int LongestText = 255;
    private const string NameRemedy = "use words of a-z, 0-9 and _ that begin with a letter, as in 'slow_search'";

    /// <summary>Finds the first problem of a rule; <see langword="null"/> where it has none.</summary>
    public static RuleProblem? Find(AlertRule rule) =>
        FindInNames(rule) ?? FindInNumbers(rule) ?? FindInRecovery(rule) ?? FindInTimes(rule) ?? FindInLabels(rule);

    /// <summary>Tells whether a text is <c>[a-z][a-z0-9_]*</c>, 255 characters at most.</summary>
    public static bool IsName(string? text) => text is { Length: > 0 and <= LongestText } && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static RuleProblem? FindInNames(AlertRule rule)
    {
        if (!IsName(rule.Name))
        {
            return new(nameof(AlertRule.Name), $"An alert rule has the name '{Shown(rule.Name)}'; {NameRemedy}.");
        }

        if (rule.Story is not null && !IsName(rule.Story))
        {
            return Of(rule, nameof(AlertRule.Story), $"has the story '{Shown(rule.Story)}'; {NameRemedy}");
        }

        return rule.MetricName is { Length: > 0 and <= LongestText } name && name.Split('.').All(IsName)
            ? null
            : Of(rule, nameof(AlertRule.MetricName), $"has the metric '{Shown(rule.MetricName)}'; name one by words of a-z, 0-9 and _ joined by dots, as in 'search.latency'");
    }

    private static RuleProblem? FindInNumbers(AlertRule rule)
    {
        if (!Enum.IsDefined(rule.Statistic) || !Enum.IsDefined(rule.Comparison) || !Enum.IsDefined(rule.Severity) || !Enum.IsDefined(rule.NoData))
        {
            return Of(rule, nameof(AlertRule.Statistic), "has a statistic, comparison, severity or no-data policy that is not known; use a named value");
        }

        return double.IsFinite(rule.Threshold) ? null : Of(rule, nameof(AlertRule.Threshold), $"has the threshold {Number(rule.Threshold)}; use a finite number");
    }

    private static RuleProblem? FindInRecovery(AlertRule rule)
    {
        if (rule.Recovery is not { } recovery)
        {
            return null;
        }

        var (isRight, remedy) = rule.Comparison switch
        {
            _ when !double.IsFinite(recovery) => (false, "use a finite number"),
            AlertComparison.Equal => (false, "leave it out, since a value is equal to the threshold or not"),
            var c when c.IsUpward() => (recovery <= rule.Threshold, $"it must be {Number(rule.Threshold)}, the threshold, at most"),
            _ => (recovery >= rule.Threshold, $"it must be {Number(rule.Threshold)}, the threshold, at least"),
        };
        return isRight ? null : Of(rule, nameof(AlertRule.Recovery), $"has the recovery threshold {Number(recovery)}; {remedy}");
    }

    private static RuleProblem? FindInTimes(AlertRule rule) =>
        FindInTime(rule, nameof(AlertRule.Over), "a stretch", rule.Over, TimeSpan.FromSeconds(1))
        ?? FindInTime(rule, nameof(AlertRule.For), "a time to wait", rule.For, TimeSpan.Zero)
        ?? FindInTime(rule, nameof(AlertRule.KeepFiring), "a time to keep firing", rule.KeepFiring, TimeSpan.Zero)
        ?? FindInTime(rule, nameof(AlertRule.Cooldown), "a cooldown", rule.Cooldown, TimeSpan.Zero);

    private static RuleProblem? FindInTime(AlertRule rule, string property, string what, TimeSpan time, TimeSpan least) => time < least || time > AlertRule.MaxDuration
        ? Of(rule, property, $"has {what} ({property}) of {time.ToString("c", CultureInfo.InvariantCulture)}; it must be {(least == TimeSpan.Zero ? "0" : "1 second")} at least and 30 days at most")
        : null;

    private static RuleProblem? FindInLabels(AlertRule rule)
    {
        var labels = rule.Labels.IsDefault ? [] : rule.Labels;
        if (labels.Length > MostLabels)
        {
            return Of(rule, nameof(AlertRule.Labels), $"has {Number(labels.Length)} labels; use {Number(MostLabels)} at most");
        }

        foreach (var (key, value) in labels)
        {
            if (!IsName(key))
            {
                return Of(rule, nameof(AlertRule.Labels), $"has the label key '{Shown(key)}'; {NameRemedy.Replace("slow_search", "connector_type", StringComparison.Ordinal)}");
            }

            if (value is not { Length: > 0 and <= LongestText } || value.Any(char.IsControl))
            {
                return Of(rule, nameof(AlertRule.Labels), $"has no value for the label '{key}'; give one of the values the metric records");
            }
        }

        return labels.Select(l => l.Key).Distinct(StringComparer.Ordinal).Count() == labels.Length
            ? null
            : Of(rule, nameof(AlertRule.Labels), "names a label twice; name each once");
    }

    private static RuleProblem Of(AlertRule rule, string property, string what) => new(property, $"The alert rule '{rule.Name}' {what}.");

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    // A name that is none could be anything; enough of it is shown to find it.
    private static string Shown(string? text) => text is null ? string.Empty : string.Concat(text.Take(40).Select(c => char.IsControl(c) ? '?' : c));
}
