using System.Globalization;
using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class CatalogDriftTests
{
    private const string Remedy = "; update it by the code fix or by 'futurnal telemetry catalog --update'";

    private const string Code = """
        public static class C
        {
            [Timed("a.run", Description = "Runs.")]
            public static void Run([Label] bool fast)
            {
            }

            [Counted("b.size", Unit = "By")]
            static partial void Size([Value] long size, [Label, LabelValues("x", "y")] string kind);
        }
        """;

    private const string Catalog = """
        # Mine

        - notes may look like fields

        ## a.run

        - type: timer
        - unit: `ms`
        - description: Runs.
        - label fast: `false`, `true`
        - label status: `cancelled`, `failed`, `quarantined`, `retry_scheduled`, `succeeded`, `other`
        - owner: Team A
        - sensitivity: technical

        ## b.size

        - type: counter
        - unit: `By`
        - label kind: `x`, `y`, `other`
        - owner: Team B
        - sensitivity: usage

        """;

    [Fact]
    public Task Catalog_ThatAgrees_IsSilent() => AssertReportsAsync(Catalog);

    [Fact]
    public async Task Project_WithoutACatalog_IsSilent() =>
        Assert.Empty((await Build.RunAsync(BuildSettings.Default, Source.Of(Partial(Code)))).Reported);

    [Fact]
    public Task Metric_ThatIsNotListed_IsReportedAtItsAttribute() => AssertReportsAsync(
        Catalog[..Catalog.IndexOf("## b.size", StringComparison.Ordinal)],
        "Main.cs(8,6): FUT311: 'b.size' is not in MetricCatalog.md" + Remedy);

    [Fact]
    public Task Entry_WithoutAMetric_IsReportedAtItsLine() => AssertReportsAsync(
        Catalog.Replace("## b.size", "## b.gone\n\n- type: gauge\n- unit: `1`\n- owner: x\n- sensitivity: usage\n\n## b.size", StringComparison.Ordinal),
        "MetricCatalog.md(15,1): FUT311: 'b.gone' is in MetricCatalog.md, and no attribute declares it; add the line '- dynamic' where code reports it by name" + Remedy);

    [Fact]
    public Task Differences_AreReportedAtTheAttribute() => AssertReportsAsync(
        Catalog
            .Replace("type: timer", "type: gauge", StringComparison.Ordinal)
            .Replace("`ms`", "`s`", StringComparison.Ordinal)
            .Replace("Runs.", "Walks.", StringComparison.Ordinal)
            .Replace("label fast", "label quick", StringComparison.Ordinal)
            .Replace("`x`, `y`", "`x`", StringComparison.Ordinal),
        "Main.cs(3,6): FUT311: 'a.run' differs from MetricCatalog.md: its type is timer, there gauge; its unit is `ms`, there `s`; its description is \"Runs.\", there \"Walks.\"; it has a label 'fast', there it has none; it has no label 'quick', there it has" + Remedy,
        "Main.cs(8,6): FUT311: 'b.size' differs from MetricCatalog.md: its label 'kind' is `x`, `y`, `other`, there `x`, `other`" + Remedy);

    [Fact]
    public Task DynamicEntry_WithoutAnAttribute_IsExpected() => AssertReportsAsync(
        Catalog + "\n## plugin.calls\n\n- type: counter\n- unit: `1`\n- label file: hashed\n- dynamic\n- owner: x\n- sensitivity: personal\n");

    [Fact]
    public Task DynamicEntry_WithAnAttribute_IsReported() => AssertReportsAsync(
        Catalog.Replace("- owner: Team B", "- dynamic\n- owner: Team B", StringComparison.Ordinal),
        "Main.cs(8,6): FUT311: 'b.size' differs from MetricCatalog.md: an attribute declares it, there it is dynamic" + Remedy);

    [Fact]
    public Task Entries_OutOfOrder_AreReported() => AssertReportsAsync(
        Catalog + "\n## a.late\n\n- type: counter\n- unit: `1`\n- dynamic\n- owner: x\n- sensitivity: usage\n",
        "MetricCatalog.md(23,1): FUT311: 'a.late' stands after 'b.size' in MetricCatalog.md, whose metrics are in the order of their names" + Remedy);

    [Fact]
    public Task OwnerOrSensitivity_ThatNobodyWrote_IsAskedFor() => AssertReportsAsync(
        Catalog
            .Replace("- owner: Team A\n", "", StringComparison.Ordinal)
            .Replace("Team B", "?", StringComparison.Ordinal)
            .Replace("sensitivity: usage", "sensitivity: secret", StringComparison.Ordinal),
        "MetricCatalog.md(5,1): FUT312: MetricCatalog.md: 'a.run' has no owner; write behind '- owner:' who answers for it",
        "MetricCatalog.md(19,1): FUT312: MetricCatalog.md: 'b.size' has no owner; write behind '- owner:' who answers for it",
        "MetricCatalog.md(20,1): FUT312: MetricCatalog.md: 'b.size' has no sensitivity; write behind '- sensitivity:' one of technical, usage or personal");

    [Fact]
    public Task Catalog_ThatIsMalformed_IsNotCompared() => AssertReportsAsync(
        "## a.run\n\n- type: clock\n- size: 1\n- unit: ms\n- type: timer\n- label X: `a`\n- label x: a\n- description: \\x\n- owner: x\n- sensitivity: usage\nnote\n\n## A.Run\n\n## a.run\n",
        "MetricCatalog.md(3,1): FUT312: MetricCatalog.md: 'clock' is no type; use counter, gauge, histogram or timer",
        "MetricCatalog.md(4,1): FUT312: MetricCatalog.md: 'size' is no field of a metric; the fields are type, unit, description, label KEY, dynamic, owner, sensitivity",
        "MetricCatalog.md(5,1): FUT312: MetricCatalog.md: the unit has to stand in backticks, as in - unit: `ms`",
        "MetricCatalog.md(6,1): FUT312: MetricCatalog.md: 'type' stands too late or twice; give each field once, in this order: type, unit, description, label KEY, dynamic, owner, sensitivity",
        "MetricCatalog.md(7,1): FUT312: MetricCatalog.md: 'X' is no label key: use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'",
        "MetricCatalog.md(8,1): FUT312: MetricCatalog.md: the values of label 'x' have to stand in backticks with commas between, as in `fast`, `slow`, or be the word hashed",
        "MetricCatalog.md(9,1): FUT312: MetricCatalog.md: 'description' stands too late or twice; give each field once, in this order: type, unit, description, label KEY, dynamic, owner, sensitivity",
        "MetricCatalog.md(12,1): FUT312: MetricCatalog.md: 'note' is neither '## NAME' nor '- FIELD: VALUE'; write notes above the first metric",
        "MetricCatalog.md(14,1): FUT312: MetricCatalog.md: 'A.Run' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'",
        "MetricCatalog.md(16,1): FUT312: MetricCatalog.md: 'a.run' is listed twice; keep one");

    [Fact]
    public async Task Metric_WhoseDeclarationIsWrong_IsNotTakenForGone()
    {
        var build = await BuildAsync(Catalog, Code.Replace("\"a.run\", ", "\"a.run\", Unit = \"s\", ", StringComparison.Ordinal));

        Assert.Equal(["FUT304"], build.Reported.Select(d => d.Id));
    }

    [Fact]
    public async Task Declarations_OfOneMetric_ListTheValuesOfAll()
    {
        var build = await BuildAsync(
            "## errors.total\n\n- type: counter\n- unit: `{error}`\n- description: Operations that failed.\n- label component: `extraction`, `search`\n- owner: x\n- sensitivity: technical\n",
            """
            public static class C
            {
                [Counted("errors.total", On = CountOn.Failure), Label("component", "search")]
                public static void Search() { }

                [Counted("errors.total", On = CountOn.Failure), Label("component", "extraction")]
                public static void Extract() { }
            }
            """);

        Assert.Empty(build.Reported);
    }

    [Fact]
    public async Task HashedLabel_IsListedWithoutValues()
    {
        const string Hashing = """
            public static class C
            {
                [Timed("a.hash")]
                public static void Run([Label] HashedLabel file) { }
            }
            """;
        const string Hashed = "## a.hash\n\n- type: timer\n- unit: `ms`\n- label file: hashed\n- label status: `cancelled`, `failed`, `quarantined`, `retry_scheduled`, `succeeded`, `other`\n- owner: x\n- sensitivity: personal\n";

        Assert.DoesNotContain((await BuildAsync(Hashed, Hashing)).Reported, d => d.Id is "FUT311" or "FUT312");
        Assert.Contains(
            "Main.cs(3,6): FUT311: 'a.hash' differs from MetricCatalog.md: its label 'file' is hashed, there `other`" + Remedy,
            Shown(await BuildAsync(Hashed.Replace("hashed", "`other`", StringComparison.Ordinal), Hashing)));
    }

    [Fact]
    public async Task Catalogs_OfWhichThereAreTwo_AreRefused()
    {
        var build = await Build.RunAsync(BuildSettings.Default with { AdditionalFiles = [new("MetricCatalog.md", Catalog), new("sub/MetricCatalog.md", Catalog), new("Other.md", "## x")] }, Source.Of(Partial(Code)));

        Assert.Equal(["sub/MetricCatalog.md(1,1): FUT312: MetricCatalog.md: 'MetricCatalog.md' is the project's catalog already; keep one of them"], Shown(build));
    }

    private static async Task AssertReportsAsync(string catalog, params string[] expected) => Assert.Equal(
        string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', Shown(await BuildAsync(catalog, Code)).Order(StringComparer.Ordinal)));

    private static Task<Build> BuildAsync(string catalog, string code) =>
        Build.RunAsync(BuildSettings.Default with { AdditionalFiles = [new("MetricCatalog.md", catalog)] }, Source.Of(Partial(code)));

    private static IEnumerable<string> Shown(Build build) => build.Reported.Select(d =>
    {
        var place = d.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}");
    });

    private static string Partial(string code) => code.Replace("static class C", "static partial class C", StringComparison.Ordinal);
}
