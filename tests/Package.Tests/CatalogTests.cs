namespace Package.Tests;

[Collection(PackedTests.Name)]
public sealed class CatalogTests(PackedFeed packages)
{
    private const string Program = """
        using Futurnal.Instrumentation;

        Work.Do(Size.Small);

        internal enum Size { Small, Large }

        internal static class Work
        {
            [Timed("works.done", Description = "Work <done>.")]
            public static void Do([Label] Size size) { }
        }
        """;

    [Fact]
    public async Task Catalog_FromNoneOn_IsWrittenCheckedAndFailsTheBuildWhereItDiffers()
    {
        var folder = packages.MakeConsumer("Listed", "Futurnal.Instrumentation", Program);
        var catalog = Path.Combine(folder, "MetricCatalog.md");
        var tool = Path.Combine(folder, "tool");
        var installed = await DotNet.RunAsync(folder, "tool", "install", "Futurnal.Cli", "--tool-path", tool, "--add-source", packages.Feed, "--version", "0.1.0");
        Assert.True(installed.ExitCode == 0, installed.Output);
        Task<CommandResult> RunAsync(params string[] options) => DotNet.RunAsync(folder, Path.Combine(tool, "futurnal"), ["telemetry", "catalog", .. options]);

        await AssertBuildsAsync(folder);
        Assert.Equal((1, "Metrics of 'Listed.dll': 1.\nThere is no MetricCatalog.md in this folder; write one by '--update'.\n"), Told(await RunAsync()));
        Assert.Equal(0, (await RunAsync("--update")).ExitCode);
        Assert.EndsWith(
            """

            ## works.done

            - type: timer
            - unit: `ms`
            - description: Work \<done\>.
            - label size: `large`, `small`, `other`
            - label status: `cancelled`, `failed`, `quarantined`, `retry_scheduled`, `succeeded`, `other`
            - owner: ?
            - sensitivity: ?

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(catalog),
            StringComparison.Ordinal);

        await AssertFailsAsync(folder, "MetricCatalog.md(18,1): error FUT312: MetricCatalog.md: 'works.done' has no owner");
        await WriteAsync(catalog, text => text.Replace("owner: ?", "owner: Team & Co.", StringComparison.Ordinal).Replace("sensitivity: ?", "sensitivity: technical", StringComparison.Ordinal));
        await AssertBuildsAsync(folder);
        Assert.Equal((0, "Metrics of 'Listed.dll': 1.\nMetricCatalog.md is up to date.\n"), Told(await RunAsync("--assembly", "bin/Debug/net10.0/Listed.dll")));

        // A change of the catalog alone makes the compiler run, and fail.
        await WriteAsync(catalog, text => text.Replace("`large`, ", "", StringComparison.Ordinal));
        await AssertFailsAsync(folder, "Program.cs(9,6): error FUT311: 'works.done' differs from MetricCatalog.md: its label 'size' is `large`, `small`, `other`, there `small`, `other`");
        Assert.Equal(1, (await RunAsync()).ExitCode);

        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program.Replace("Large", "Large, Huge", StringComparison.Ordinal));
        await AssertBuildsAsync(folder, "-p:FuturnalMetricCatalog=false");
        Assert.Equal((0, "Metrics of 'Listed.dll': 1.\nMetricCatalog.md is updated.\n"), Told(await RunAsync("--update")));
        var updated = await File.ReadAllTextAsync(catalog);
        Assert.Contains("- label size: `huge`, `large`, `small`, `other`\n", updated, StringComparison.Ordinal);
        Assert.Contains("- owner: Team & Co.\n- sensitivity: technical\n", updated, StringComparison.Ordinal);
        await AssertBuildsAsync(folder);
    }

    private static (int ExitCode, string Output) Told(CommandResult result) => (result.ExitCode, result.Output.ReplaceLineEndings("\n"));

    private static async Task WriteAsync(string path, Func<string, string> change) => await File.WriteAllTextAsync(path, change(await File.ReadAllTextAsync(path)));

    private static async Task AssertBuildsAsync(string folder, params string[] options)
    {
        var build = await DotNet.RunAsync(folder, ["build", .. options]);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static async Task AssertFailsAsync(string folder, string message)
    {
        var build = await DotNet.RunAsync(folder, "build");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(message, build.Output, StringComparison.Ordinal);
    }
}
