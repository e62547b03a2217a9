using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class CatalogTests
{
    private const string Code = """
        public static class C
        {
            [Timed("b.run", Description = "Runs <T> at 5 * 5.")]
            public static void Run([Label] bool fast)
            {
            }

            [Gauge("a.level", Poll = true)]
            internal static int s_level = 1;
        }
        """;

    private const string Before = """
        # Mine

        A note.

        ## b.run

        - type: histogram
        - unit: `ms`
        - owner: Team B
        - sensitivity: usage

        ## b.gone

        - type: counter
        - unit: `1`
        - owner: Team C
        - sensitivity: usage

        ## a.plugin

        - type: counter
        - unit: `1`
        - dynamic
        - owner: Team P
        - sensitivity: personal

        """;

    private const string After = """
        # Mine

        A note.

        ## a.level

        - type: gauge
        - unit: `1`
        - owner: ?
        - sensitivity: ?

        ## a.plugin

        - type: counter
        - unit: `1`
        - dynamic
        - owner: Team P
        - sensitivity: personal

        ## b.run

        - type: timer
        - unit: `ms`
        - description: Runs \<T\> at 5 \* 5.
        - label fast: `false`, `true`
        - label status: `cancelled`, `failed`, `quarantined`, `retry_scheduled`, `succeeded`, `other`
        - owner: Team B
        - sensitivity: usage

        """;

    [Fact]
    public async Task Drift_AtAnAttributeAndInTheFile_IsMendedFromEither()
    {
        using var editing = await StartAsync(Before);
        var drifts = editing.Reported.Where(d => d.Id == "FUT311").ToArray();

        Assert.Equal(["Main.cs", "Main.cs", "MetricCatalog.md", "MetricCatalog.md", "MetricCatalog.md"], drifts.Select(d => d.Location.GetLineSpan().Path));
        foreach (var drift in drifts)
        {
            var action = Assert.IsAssignableFrom<CodeAction>(await editing.OfferedAsync(new CatalogCodeFix(), drift));
            Assert.Equal("Update MetricCatalog.md", action.Title);
            await AssertMakesAsync(editing, action);
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task FixAll_OfEachScope_UpdatesTheCatalogOnce(FixAllScope scope)
    {
        using var editing = await StartAsync(Before);

        await AssertMakesAsync(editing, Assert.IsAssignableFrom<CodeAction>(await editing.OfferedForAllAsync(new CatalogCodeFix(), scope, "UpdateCatalog")));
    }

    [Fact]
    public async Task Catalog_ThatIsMalformed_IsLeftAlone()
    {
        using var editing = await StartAsync(Before + "note\n");

        Assert.Equal(["FUT312"], editing.Reported.Select(d => d.Id));
        Assert.Null(await editing.OfferedForAllAsync(new CatalogCodeFix(), FixAllScope.Project, "UpdateCatalog"));
    }

    private static Task<Editing> StartAsync(string catalog) =>
        Editing.StartAsync(BuildSettings.Default with { AdditionalFiles = [new("MetricCatalog.md", catalog)] }, Source.Of(Code));

    private static async Task AssertMakesAsync(Editing editing, CodeAction action)
    {
        var (_, build) = await editing.ApplyAsync(action);
        Assert.Equal(After.ReplaceLineEndings("\n"), build.Settings.AdditionalFiles.Single().Text);
        Assert.Equal(["FUT312", "FUT312"], build.Reported.Select(d => d.Id));
    }
}
