using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Reads one rule of a file.</summary>
internal static class RuleFileRule
{
    private delegate AlertRule Setter(ref RuleFileCursor at, AlertRule rule);

    private static readonly (string Property, string Member, Setter Set)[] Setters =
    [
        ("name", nameof(AlertRule.Name), static (ref at, rule) => rule with { Name = RuleFileValues.Text(ref at, "name", "slow_search") }),
        ("metric", nameof(AlertRule.MetricName), static (ref at, rule) => rule with { MetricName = RuleFileValues.Text(ref at, "metric", "search.latency") }),
        ("statistic", nameof(AlertRule.Statistic), static (ref at, rule) => rule with { Statistic = RuleFileValues.Word(ref at, "statistic", RuleFileWords.Statistics) }),
        ("comparison", nameof(AlertRule.Comparison), static (ref at, rule) => rule with { Comparison = RuleFileValues.Word(ref at, "comparison", AlertComparisons.All) }),
        ("threshold", nameof(AlertRule.Threshold), static (ref at, rule) => rule with { Threshold = RuleFileValues.Number(ref at, "threshold") }),
        ("recovery", nameof(AlertRule.Recovery), static (ref at, rule) => rule with { Recovery = RuleFileValues.Number(ref at, "recovery") }),
        ("labels", nameof(AlertRule.Labels), static (ref at, rule) => rule with { Labels = RuleFileValues.Labels(ref at, "labels") }),
        ("per", nameof(AlertRule.PerSeries), static (ref at, rule) => rule with { PerSeries = RuleFileValues.Word(ref at, "per", RuleFileWords.Per) }),
        ("over", nameof(AlertRule.Over), static (ref at, rule) => rule with { Over = RuleFileValues.Duration(ref at, "over") }),
        ("for", nameof(AlertRule.For), static (ref at, rule) => rule with { For = RuleFileValues.Duration(ref at, "for") }),
        ("keep_firing", nameof(AlertRule.KeepFiring), static (ref at, rule) => rule with { KeepFiring = RuleFileValues.Duration(ref at, "keep_firing") }),
        ("cooldown", nameof(AlertRule.Cooldown), static (ref at, rule) => rule with { Cooldown = RuleFileValues.Duration(ref at, "cooldown") }),
        ("no_data", nameof(AlertRule.NoData), static (ref at, rule) => rule with { NoData = RuleFileValues.Word(ref at, "no_data", RuleFileWords.NoData) }),
        ("severity", nameof(AlertRule.Severity), static (ref at, rule) => rule with { Severity = RuleFileValues.Word(ref at, "severity", RuleFileWords.Severities) }),
        ("story", nameof(AlertRule.Story), static (ref at, rule) => rule with { Story = RuleFileValues.Text(ref at, "story", "search_latency") }),
        ("enabled", nameof(AlertRule.Enabled), static (ref at, rule) => rule with { Enabled = RuleFileValues.Boolean(ref at, "enabled") }),
    ];

    private static readonly string[] NeededByNewRules = ["metric", "comparison", "threshold"];

    /// <summary>Gets the properties that a rule may have.</summary>
    public static IReadOnlyList<string> Properties { get; } = [.. Setters.Select(s => s.Property)];

    /// <summary>Reads a rule; what it leaves out is as in the rule of its name that was there before, or else as by default.</summary>
    public static AlertRule Read(ref RuleFileCursor at, IReadOnlyDictionary<string, AlertRule> before, IReadOnlyList<AlertRule> others)
    {
        var places = new Dictionary<string, long>(StringComparer.Ordinal) { [string.Empty] = at.Position };
        var name = NameOf(at);
        var old = name is null ? null : before.GetValueOrDefault(name);
        var rule = old ?? new AlertRule { Name = name ?? string.Empty, MetricName = string.Empty, Comparison = AlertComparison.Above, Threshold = 0 };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (at.Next(); at.Token != JsonTokenType.EndObject; at.Next())
        {
            var property = RuleFileParser.Property(ref at, seen, Properties, "a rule");
            places[property] = at.Position;
            rule = Array.Find(Setters, s => s.Property == property).Set(ref at, rule);
        }

        // Another threshold makes an old recovery threshold, which belonged to the old one, senseless.
        if (old?.Recovery is not null && !seen.Contains("recovery") && (seen.Contains("threshold") || seen.Contains("comparison")))
        {
            rule = rule with { Recovery = null };
        }

        Check(at, rule, old is null, seen, others, places);
        return rule;
    }

    private static void Check(RuleFileCursor at, AlertRule rule, bool isNew, HashSet<string> seen, IReadOnlyList<AlertRule> others, Dictionary<string, long> places)
    {
        if (!seen.Contains("name"))
        {
            throw at.Problem("the rule has no 'name'; give it one, as in \"name\": \"slow_search\"", places[string.Empty]);
        }

        // What is wrong with the name itself is told before what else is missing.
        var problem = AlertRuleChecks.Find(rule);
        if (problem?.Property != nameof(AlertRule.Name) && isNew && Array.Find(NeededByNewRules, p => !seen.Contains(p)) is { } missing)
        {
            throw at.Problem($"the rule '{rule.Name}' has no '{missing}', which it needs since there is no rule of that name to change; add it", places[string.Empty]);
        }

        if (problem is not null)
        {
            var property = Array.Find(Setters, s => s.Member == problem.Property).Property;
            throw at.Problem($"'{property}': {char.ToLowerInvariant(problem.Message[0])}{problem.Message[1..].TrimEnd('.')}", places.GetValueOrDefault(property, places[string.Empty]));
        }

        if (others.Any(r => string.Equals(r.Name, rule.Name, StringComparison.Ordinal)))
        {
            throw at.Problem($"another rule above has the name '{rule.Name}' too; give each its own", places["name"]);
        }
    }

    /// <summary>Looks ahead for the name, which tells what the rule changes; the cursor is a copy.</summary>
    private static string? NameOf(RuleFileCursor at)
    {
        var depth = 0;
        for (at.Next(); depth > 0 || at.Token != JsonTokenType.EndObject; at.Next())
        {
            if (depth == 0 && at.Token == JsonTokenType.PropertyName && at.Text == "name")
            {
                at.Next();
                return at.Token == JsonTokenType.String ? at.Text : null;
            }

            depth += at.Token switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
        }

        return null;
    }
}
