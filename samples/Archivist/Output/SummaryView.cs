using System.Globalization;
using Archivist.Orchestration;
using Futurnal.Instrumentation.Taxonomy;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Shows how the documents ended, and why some could not be ingested.</summary>
internal static class SummaryView
{
    private const int ReasonsShown = 10;

    private static readonly OperationStatus[] Final =
        [OperationStatus.Succeeded, OperationStatus.Failed, OperationStatus.Quarantined, OperationStatus.Cancelled];

    public static void Show(IAnsiConsole console, IngestionReport report)
    {
        var table = new Table().Border(console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.Ascii).AddColumn("Source");
        foreach (var heading in Final.Select(s => s.ToString()).Append("Documents").Append("Bytes"))
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        var connectors = Enum.GetValues<ConnectorType>().Where(c => Final.Any(s => report.Count(c, s) > 0)).ToArray();
        foreach (var connector in connectors)
        {
            var counts = Final.Select(s => report.Count(connector, s)).ToArray();
            table.AddRow([NameOf(connector), .. counts.Append(counts.Sum()).Select(Number), Number(report.Bytes(connector))]);
        }

        table.AddRow(["All", .. Final.Select(report.Count).Append(report.Total).Select(Number), Number(connectors.Sum(report.Bytes))]);
        console.Write(table);
        ShowReasons(console, "Failed", report.SetAside(OperationStatus.Failed));
        ShowReasons(console, "Quarantined", report.SetAside(OperationStatus.Quarantined));
    }

    private static void ShowReasons(IAnsiConsole console, string heading, Outcome[] outcomes)
    {
        if (outcomes.Length == 0)
        {
            return;
        }

        console.MarkupLine($"[bold]{heading}:[/]");
        foreach (var outcome in outcomes.Take(ReasonsShown))
        {
            console.MarkupLine($"  [yellow]{Printable.Of(outcome.Document)}[/] {Printable.Of(outcome.Reason)}");
        }

        if (outcomes.Length > ReasonsShown)
        {
            console.MarkupLine($"  and {outcomes.Length - ReasonsShown:N0} more.");
        }

        console.WriteLine();
    }

    private static string NameOf(ConnectorType connector) => connector switch
    {
        ConnectorType.ObsidianVault => "Obsidian vault",
        ConnectorType.ImapMailbox => "Mailbox",
        ConnectorType.GithubRepository => "Repository",
        _ => "Local files",
    };

    private static string Number(int number) => Number((long)number);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
