using System.Text;
using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Coverage;

/// <summary>Runs every case, and holds the table of the documentation to what came of it.</summary>
[Collection(RegistryTests.Name)]
public class CoverageTests
{
    private static readonly string Page = Path.Combine(Snapshot.RepositoryRoot, "docs", "weaving.md");

    [Fact]
    public async Task EveryCase_IsRecordedOrReported_AsTheTableSays()
    {
        var runs = new List<(CoverageCase Case, CoverageRun Run)>();
        foreach (var subject in CoverageCases.All)
        {
            runs.Add((subject, await CoverageRun.OfAsync(subject)));
        }

        var wrong = runs.Where(r => r.Run.Verdict != (r.Case.Expected > 0 ? CoverageRun.Recorded : CoverageRun.Reported)).ToArray();
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Select(r => $"{r.Case}: {r.Run.Verdict} ({r.Run.Details})")));
        HoldPage(Table(runs));
    }

    private static string Table(IReadOnlyList<(CoverageCase Case, CoverageRun Run)> runs)
    {
        var text = new StringBuilder();
        foreach (var verdict in new[] { CoverageRun.Recorded, CoverageRun.Reported, CoverageRun.Missed, CoverageRun.Changed })
        {
            text.Append($"- {verdict}: {runs.Count(r => r.Run.Verdict == verdict)}\n");
        }

        foreach (var group in runs.GroupBy(r => r.Case.Group))
        {
            text.Append($"\n### {group.Key}\n\n| case | outcome |\n|---|---|\n");
            foreach (var (subject, run) in group)
            {
                text.Append($"| {subject.Title} | {run.Verdict}: {run.Details} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Compares what stands between the marks of the page; the variable has it written instead.</summary>
    private static void HoldPage(string table)
    {
        const string Begin = "<!-- cases -->\n";
        const string End = "<!-- end of cases -->";
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("FUTURNAL_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Page, page[..start] + table + page[end..]);
            return;
        }

        Assert.Equal(table, page[start..end]);
    }
}
