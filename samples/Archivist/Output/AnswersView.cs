using Archivist.Searching;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Shows what was asked and what was found.</summary>
internal static class AnswersView
{
    private const int LongestTitle = 60;

    public static void Show(IAnsiConsole console, IEnumerable<SearchAnswer> answers)
    {
        var table = new Table()
            .Border(console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.Ascii)
            .AddColumns("Query", "Strategy", "Intent")
            .AddColumn(new TableColumn("Results").RightAligned())
            .AddColumn("Best");
        foreach (var answer in answers)
        {
            var best = answer.Hits.Count > 0 ? Printable.Of(answer.Hits[0].Title, LongestTitle) : "nothing found";
            table.AddRow(
                Printable.Of(answer.Query, LongestTitle),
                answer.Plan.Strategy.ToString().ToLowerInvariant(),
                answer.Plan.Intent.ToString().ToLowerInvariant(),
                answer.Hits.Count < Searcher.MostHits ? $"{answer.Hits.Count:N0}" : $"{Searcher.MostHits:N0}+",
                best);
        }

        console.Write(table);
    }
}
