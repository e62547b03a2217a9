using System.Globalization;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Alerting;
using Spectre.Console;

namespace Futurnal.Cli.Alerts;

/// <summary>Prints the rules that hold with a file.</summary>
internal static class RulesView
{
    private static readonly HashSet<AlertRule> BuiltIn = new(AlertRules.Default, ReferenceEqualityComparer.Instance);

    public static void Write(IAnsiConsole console, RuleCheck check)
    {
        var (rules, mutes) = (check.Set.Rules, check.Set.Mutes);
        var names = AlertRules.Default.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var own = rules.Count(r => !names.Contains(r.Name));
        var changed = rules.Count(r => names.Contains(r.Name) && !BuiltIn.Contains(r));
        console.Write(new Text($"{Printable.Of(check.File)} can be used: built-in rules changed: {Quantity.Number(changed)}, rules added: {Quantity.Number(own)}, mute windows: {Quantity.Number(mutes.Length)}.\n\n"));
        var table = Tables.Create("Rule").WithText("From").WithText("Severity").WithNumbers("For");
        table.Columns[0].NoWrap();
        table.AddColumn(new TableColumn(new Text("Bad", Styles.Header)).Padding(0, 0, 0, 0));
        foreach (var rule in rules)
        {
            var origin = BuiltIn.Contains(rule) ? "built-in" : names.Contains(rule.Name) ? "changed" : "added";
            var style = rule.Enabled ? Style.Plain : Styles.Faint;
            table.AddRow(
                new Text(rule.Name, style),
                new Text(rule.Enabled ? origin : $"{origin}, off", style),
                new Text(rule.Severity.ToString().ToLowerInvariant(), style),
                new Text(Quantity.Scaled(rule.For.TotalMilliseconds, "ms"), style),
                new Text(Condition(rule), style));
        }

        console.Write(table);
    }

    private static string Condition(AlertRule rule)
    {
        var labels = rule.Labels.IsDefaultOrEmpty ? string.Empty : $" ({string.Join(", ", rule.Labels.Select(l => $"{l.Key}={Printable.Of(l.Value)}"))})";
        var per = rule.PerSeries ? ", each series" : string.Empty;
        var comparison = rule.Comparison switch
        {
            AlertComparison.Above => ">",
            AlertComparison.Below => "<",
            AlertComparison.AtLeast => "≥",
            AlertComparison.AtMost => "≤",
            _ => "=",
        };
        var statistic = rule.Statistic == MetricStatistic.Latest ? "latest" : $"{Name(rule.Statistic)} over {Quantity.Scaled(rule.Over.TotalMilliseconds, "ms")}";
        return string.Create(CultureInfo.InvariantCulture, $"{rule.MetricName}{labels} {comparison} {rule.Threshold}, {statistic}{per}");
    }

    private static string Name(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.MeanOverPhases => "mean over phases",
        MetricStatistic.P50 or MetricStatistic.P95 or MetricStatistic.P99 => statistic.ToString(),
        _ => statistic.ToString().ToLowerInvariant(),
    };
}
