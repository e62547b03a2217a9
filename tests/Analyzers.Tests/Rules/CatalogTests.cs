using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

public class CatalogTests
{
    private static readonly string Pages = Path.Combine(Snapshot.RepositoryRoot, "docs", "rules");

    public static TheoryData<string> IdsOfSources => [.. RuleCatalog.All.Where(r => r.Category != Categories.Tools).Select(r => r.Id)];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAPage_ThatItsLinkNames(string id)
    {
        var rule = RuleCatalog.ById(id);

        Assert.Equal($"# {id}: {rule.Title}", File.ReadLines(Path.Combine(Pages, id + ".md")).First());
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_AreThoseOfTheRules() =>
        Assert.Equal(RuleCatalog.All.Select(r => r.Id).Order(StringComparer.Ordinal), Directory.GetFiles(Pages, "FUT*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));

    [Fact]
    public void Errors_AreWhatNothingSilences() => Assert.All(RuleCatalog.All, rule =>
    {
        var isError = rule.DefaultSeverity == DiagnosticSeverity.Error;
        Assert.True(rule.IsEnabledByDefault);
        Assert.Equal(isError, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        Assert.Equal(isError, rule.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
    });

    [Fact]
    public void Leaks_AreErrors_ButForWhatPassesByTheLibrary() =>
        Assert.Equal(["FUT112"], RuleCatalog.All.Where(r => r.Category == Categories.Leaks && r.DefaultSeverity != DiagnosticSeverity.Error).Select(r => r.Id));

    [Theory]
    [MemberData(nameof(IdsOfSources))]
    public void Page_SaysWhetherTheRuleCanBeSilenced(string id) => Assert.Contains(
        RuleCatalog.ById(id).DefaultSeverity == DiagnosticSeverity.Error
            ? "The rule is an error and cannot be silenced: not by `#pragma`, not by `[SuppressMessage]`, not by configuration."
            : $"`dotnet_diagnostic.{id}.severity = none`",
        File.ReadAllText(Path.Combine(Pages, id + ".md")),
        StringComparison.Ordinal);

    [Fact]
    public void ReleaseNotes_ListTheRules()
    {
        var listed = File.ReadLines(Path.Combine(Snapshot.RepositoryRoot, "analyzers", "Futurnal.Instrumentation.Analyzers", "AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith("FUT", StringComparison.Ordinal));

        Assert.Equal(RuleCatalog.All.Select(r => $"{r.Id} | {r.Category} | {r.DefaultSeverity} | {r.Title}").Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void Analyzers_DeclareRulesOfTheCatalogOnly() => Assert.Empty(
        new EscapedCallAnalyzer().SupportedDiagnostics.Concat(new AttributePlacementAnalyzer().SupportedDiagnostics).Concat(new CoverageReportAnalyzer().SupportedDiagnostics).Except(RuleCatalog.All));
}
