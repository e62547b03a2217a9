using System.Composition;
using System.Reflection;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class ProviderTests
{
    private static readonly CodeFixProvider[] All =
    [
        .. typeof(RemedyCodeFix).Assembly.GetTypes()
            .Where(t => typeof(CodeFixProvider).IsAssignableFrom(t) && !t.IsAbstract)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
    ];

    [Fact]
    public void CodeFixes_OfTheAssembly_AreFoundByEditors()
    {
        Assert.Equal(19, All.Length);
        Assert.All(All, fix =>
        {
            Assert.True(fix.GetType().IsPublic);
            Assert.Equal(fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name);
            Assert.NotNull(fix.GetType().GetCustomAttribute<SharedAttribute>());
            Assert.NotNull(fix.GetFixAllProvider());
        });
    }

    [Fact]
    public void Rules_WithACodeFix_SaySoOnTheirPages()
    {
        var fixable = All.SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(RuleCatalog.All.Select(r => r.Id).ToHashSet(StringComparer.Ordinal), fixable);
        Assert.All(RuleCatalog.All, rule => Assert.Equal(fixable.Contains(rule.Id), PageOf(rule.Id).Contains("\n## In the editor\n", StringComparison.Ordinal)));
    }

    private static string PageOf(string id) =>
        File.ReadAllText(Path.Combine(Snapshot.RepositoryRoot, "docs", "rules", id + ".md")).ReplaceLineEndings("\n");
}
