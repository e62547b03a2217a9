using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Architecture.Tests;

public partial class DocumentationTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/alerting.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/baselines.md")]
    [InlineData("docs/catalog.md")]
    [InlineData("docs/cli.md")]
    [InlineData("docs/contributing.md")]
    [InlineData("docs/dependencies.md")]
    [InlineData("docs/durability.md")]
    [InlineData("docs/notifications.md")]
    [InlineData("docs/gates.md")]
    [InlineData("docs/performance.md")]
    [InlineData("docs/privacy.md")]
    [InlineData("docs/querying.md")]
    [InlineData("docs/storage-format.md")]
    [InlineData("docs/storage-packing.md")]
    [InlineData("docs/store-care.md")]
    [InlineData("docs/weaving.md")]
    public void Document_ThatReadersExpect_IsThere(string path)
    {
        Assert.Contains(path, Repository.Files);
        Assert.StartsWith("# ", Repository.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Dependencies_EveryCentralPackage_HasItsLine()
    {
        var central = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value);
        var explained = Explained().Matches(Repository.Read("docs/dependencies.md")).Select(m => m.Groups[1].Value);

        Assert.Equal(central.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Architecture_EveryProject_IsNamed()
    {
        var text = Repository.Read("docs/architecture.md");
        Assert.All(Project.All, project => Assert.Contains($"`{project.Name}`", text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^- \*\*([A-Za-z0-9.-]+)\*\*: \S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Explained();
}
