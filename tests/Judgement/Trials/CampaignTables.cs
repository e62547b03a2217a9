using System.Globalization;
using System.Text;
using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>Writes a campaign as tables in Markdown.</summary>
internal static class CampaignTables
{
    public static string Write(JudgeOutcome[][] outcomes)
    {
        var text = new StringBuilder();
        var days = outcomes.Sum(o => o[0].HealthyDays);
        Line(text, $"False alarms on {outcomes.Length} healthy series, {days:0} series-days observed:");
        Line(text, $"");
        Line(text, $"| detector | alarms | in 30 series-days | minutes that alarm |");
        Line(text, $"|---|---:|---:|---:|");
        for (var judge = 0; judge < Trial.Names.Count; judge++)
        {
            var alarms = outcomes.Sum(o => o[judge].FalseAlarms);
            Line(text, $"| {Trial.Names[judge]} | {alarms} | {alarms * 30 / days:0.00} | {outcomes.Sum(o => o[judge].AlarmingMinutes)} |");
        }

        WriteShapes(text, outcomes);
        WriteFaults(text, outcomes);
        WriteFound(text, outcomes);
        return text.ToString();
    }

    private static void WriteShapes(StringBuilder text, JudgeOutcome[][] outcomes)
    {
        Line(text, $"");
        Line(text, $"False alarms in 30 series-days by the kind of series:");
        Line(text, $"");
        Line(text, $"| series | {string.Join(" | ", Trial.Names)}  |");
        Line(text, $"|---|{string.Concat(Trial.Names.Select(_ => "---:|"))}");
        foreach (var group in outcomes.GroupBy(o => o[0].Shape))
        {
            var days = group.Sum(o => o[0].HealthyDays);
            var rates = Trial.Names.Select((_, i) => Number(group.Sum(o => o[i].FalseAlarms) * 30 / days));
            Line(text, $"| {group.Key} | {string.Join(" | ", rates)} |");
        }
    }

    private static void WriteFaults(StringBuilder text, JudgeOutcome[][] outcomes)
    {
        Line(text, $"");
        Line(text, $"Faults that were found, and the median delay in evaluations (minutes), the one that alarmed included:");
        Line(text, $"");
        Line(text, $"| fault | injected | {string.Join(" | ", Trial.Names)} |");
        Line(text, $"|---|---:|{string.Concat(Trial.Names.Select(_ => "---:|"))}");
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            Row(text, kind.ToString(), outcomes, f => f.Fault.Kind == kind);
        }

        Row(text, "all", outcomes, _ => true);
        var steps = Trial.Names.Select((_, i) => outcomes.SelectMany(o => o[i].Faults).Where(f => f.Fault.Kind == FaultKind.Step).ToArray())
            .Select(all => $"{Number(100.0 * all.Count(f => f.Delay <= 3) / all.Length, "0.0")} %");
        Line(text, $"| steps within 3 evaluations | | {string.Join(" | ", steps)} |");
    }

    private static void WriteFound(StringBuilder text, JudgeOutcome[][] outcomes)
    {
        var kinds = Enum.GetValues<FaultKind>();
        Line(text, $"");
        Line(text, $"What ours found, by series and fault, with the median delay:");
        Line(text, $"");
        Line(text, $"| series | {string.Join(" | ", kinds)} |");
        Line(text, $"|---|{string.Concat(kinds.Select(_ => "---:|"))}");
        foreach (var group in outcomes.GroupBy(o => o[0].Shape))
        {
            var cells = kinds.Select(kind => group.SelectMany(o => o[0].Faults).Where(f => f.Fault.Kind == kind).ToArray())
                .Select(faults => faults.Length == 0 ? "" : $"{Share(faults)}, {Median(faults)}");
            Line(text, $"| {group.Key} | {string.Join(" | ", cells)} |");
        }
    }

    private static void Row(StringBuilder text, string name, JudgeOutcome[][] outcomes, Func<FaultOutcome, bool> isMeant)
    {
        var cells = Trial.Names.Select((_, i) =>
        {
            var faults = outcomes.SelectMany(o => o[i].Faults).Where(isMeant).ToArray();
            return $"{Share(faults)}, {Median(faults)}";
        });
        Line(text, $"| {name} | {outcomes.SelectMany(o => o[0].Faults).Count(isMeant)} | {string.Join(" | ", cells)} |");
    }

    private static string Median(IEnumerable<FaultOutcome> faults)
    {
        var delays = faults.Where(f => f.Delay is not null).Select(f => f.Delay!.Value).Order().ToArray();
        return delays.Length == 0 ? "-" : delays[delays.Length / 2].ToString(CultureInfo.InvariantCulture);
    }

    private static string Share(FaultOutcome[] faults) =>
        faults.Length == 0 ? "-" : Number(100.0 * faults.Count(f => f.Delay is not null) / faults.Length, "0.0") + " %";

    private static string Number(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
