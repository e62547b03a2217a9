using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

public class CatalogTests
{
    private static readonly string Pages = Path.Combine(Snapshot.RepositoryRoot, "docs", "rules");

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
    public void Rules_AreErrorsThatNothingSilences() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Equal(DiagnosticSeverity.Error, rule.DefaultSeverity);
        Assert.True(rule.IsEnabledByDefault);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, rule.CustomTags);
        Assert.Contains(WellKnownDiagnosticTags.Compiler, rule.CustomTags);
    });

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
