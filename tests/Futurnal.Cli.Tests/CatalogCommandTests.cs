namespace Futurnal.Cli.Tests;

public sealed class CatalogCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_WithoutAProject_IsSaidWithTheRemedy() => await AssertErrorAsync(
        "There is not one project in this folder; run the command beside a project, or give its assembly by '--assembly'");

    [Fact]
    public async Task Project_ThatIsNotBuilt_IsSaidWithTheAssemblysName()
    {
        await File.WriteAllTextAsync(_folder.File("a.csproj"), "<Project><PropertyGroup><AssemblyName>Other</AssemblyName></PropertyGroup></Project>");

        await AssertErrorAsync("There is no 'Other.dll' under 'bin'; build the project (with -p:FuturnalMetricCatalog=false where the catalog differs), or give its assembly by '--assembly'");
    }

    [Fact]
    public async Task File_ThatIsNoAssembly_IsNamed()
    {
        await File.WriteAllTextAsync(_folder.File("a.dll"), "text");

        await AssertErrorAsync("'a.dll' is no .NET assembly; give the .dll that a build of the project writes", "--assembly", "a.dll");
    }

    [Fact]
    public async Task Assembly_WithoutMetrics_HasACatalogWithoutAny()
    {
        string[] arguments = ["telemetry", "catalog", "--assembly", typeof(CatalogCommandTests).Assembly.Location];
        var before = await FuturnalProcess.RunInAsync(_folder.Path, [], arguments);
        var written = await FuturnalProcess.RunInAsync(_folder.Path, [], [.. arguments, "--update"]);
        var after = await FuturnalProcess.RunInAsync(_folder.Path, [], arguments);

        Assert.Equal((1, "Metrics of 'Futurnal.Cli.Tests.dll': 0.\nThere is no MetricCatalog.md in this folder; write one by '--update'.\n"), (before.ExitCode, before.Output.ReplaceLineEndings("\n")));
        Assert.Equal((0, "Metrics of 'Futurnal.Cli.Tests.dll': 0.\nMetricCatalog.md is written.\n"), (written.ExitCode, written.Output.ReplaceLineEndings("\n")));
        Assert.Equal((0, "Metrics of 'Futurnal.Cli.Tests.dll': 0.\nMetricCatalog.md is up to date.\n"), (after.ExitCode, after.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Catalog_ThatIsMalformed_IsNotWrittenOver()
    {
        await File.WriteAllTextAsync(_folder.File("MetricCatalog.md"), "# Mine\n\n## a.b\n\nnote\n");

        var result = await FuturnalProcess.RunInAsync(_folder.Path, [], "telemetry", "catalog", "--update", "--assembly", typeof(CatalogCommandTests).Assembly.Location);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("MetricCatalog.md(5): 'note' is neither '## NAME' nor '- FIELD: VALUE'; write notes above the first metric", result.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", result.Output, StringComparison.Ordinal);
        Assert.Equal("# Mine\n\n## a.b\n\nnote\n", await File.ReadAllTextAsync(_folder.File("MetricCatalog.md")));
    }

    private async Task AssertErrorAsync(string message, params string[] arguments)
    {
        var result = await FuturnalProcess.RunInAsync(_folder.Path, [], ["telemetry", "catalog", .. arguments]);

        Assert.Equal(new CommandResult(7, string.Empty, $"futurnal: {message}\n"), result with { Error = result.Error.ReplaceLineEndings("\n") });
    }
}
