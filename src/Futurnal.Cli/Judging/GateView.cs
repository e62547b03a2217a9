using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Baselines;
using Spectre.Console;

namespace Futurnal.Cli.Judging;

/// <summary>Prints a <see cref="GateReport"/> for people.</summary>
internal static class GateView
{
    public static void Write(IAnsiConsole console, GateReport report)
    {
        var lines = new Grid();
        lines.AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0));
        lines.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        lines.AddRow(new Text("Store", Styles.Header), new Text(Printable.Of(report.StorePath)));
        lines.AddRow(new Text("Judged", Styles.Header), new Text($"{report.RangeText}, in which {Watched(report)}"));
        console.Write(lines);
        console.WriteLine();
        console.Write(GateTable.Create(report.Results, console.Profile.Width));
        console.WriteLine();
        WriteReasons(console, report);
        console.Write(new Text(Verdict(report) + "\n", report.Holds ? Styles.Good : Styles.Bad));
    }

    private static string Watched(GateReport report) => report.WatchedMs == 0
        ? "nothing was recorded"
        : $"the store was written for {Quantity.Scaled(report.WatchedMs, "ms")}";

    private static void WriteReasons(IAnsiConsole console, GateReport report)
    {
        var unjudged = report.Results.Where(r => r.Outcome == GateOutcome.NoData).ToArray();
        foreach (var result in unjudged)
        {
            console.Write(new Text($"{Printable.Of(result.Gate.Name)}: {Printable.Of(result.Reason ?? string.Empty)}\n", Styles.Faint));
        }

        if (unjudged.Length > 0)
        {
            console.WriteLine();
        }
    }

    private static string Verdict(GateReport report)
    {
        var (failed, unjudged) = (report.Count(GateOutcome.Fail), report.Count(GateOutcome.NoData));
        string[] parts =
        [
            $"{Gates(report.Count(GateOutcome.Pass))} passed",
            .. failed > 0 ? [$"{failed} failed"] : Array.Empty<string>(),
            .. unjudged > 0 ? [$"{unjudged} without data{(report.RequiresData ? ", which --require-data does not let pass" : string.Empty)}"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts) + ".";
    }

    private static string Gates(int count) => count == 1 ? "1 gate" : $"{Quantity.Number(count)} gates";
}
