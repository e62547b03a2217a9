using System.IO.Compression;

namespace Package.Tests;

public sealed class PackageTests(PackedFeed packages) : IClassFixture<PackedFeed>
{
    [Fact]
    public async Task Hosting_AloneInAProject_WeavesRecordsAndShowsInTheTool()
    {
        var folder = packages.MakeConsumer("Works", "Futurnal.Instrumentation.Hosting", """
            using Futurnal.Instrumentation;
            using Futurnal.Instrumentation.Hosting;

            await using var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]);
            for (var i = 0; i < 41; i++)
            {
                Work.Do(Size.Small);
            }

            await Work.DoAsync();

            internal enum Size { Small, Large }

            internal static class Work
            {
                [Timed("works.done")]
                public static void Do([Label] Size size) { }

                [Timed("works.later")]
                public static async Task DoAsync() => await Task.Yield();
            }
            """);
        var store = Path.Combine(folder, "store", "telemetry.db");

        var run = await DotNet.RunAsync(folder, "run", "--", store);
        var tool = Path.Combine(folder, "tool");
        var installed = await DotNet.RunAsync(folder, "tool", "install", "Futurnal.Cli", "--tool-path", tool, "--add-source", packages.Feed, "--version", "0.1.0");
        var status = await DotNet.RunAsync(folder, Path.Combine(tool, "futurnal"), ["telemetry", "status", "--store", store, "--json"]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(installed.ExitCode == 0, installed.Output);
        Assert.True(status.ExitCode == 0, status.Output);
        using var json = System.Text.Json.JsonDocument.Parse(status.Output);
        var done = json.RootElement.GetProperty("series").EnumerateArray().Single(s => s.GetProperty("metric").GetString() == "works.done");
        Assert.Equal(41, done.GetProperty("count").GetInt64());
        Assert.Equal("small", done.GetProperty("labels").GetProperty("size").GetString());
    }

    [Fact]
    public async Task Readme_FirstProgram_BuildsRunsAndWritesTheDefaultStore()
    {
        var program = PackedFeed.Readme.Split("```csharp\n")[1].Split("```")[0];
        var folder = packages.MakeConsumer("Readme", "Futurnal.Instrumentation.Hosting", program);

        var build = await DotNet.RunAsync(folder, "build");
        var run = await DotNet.RunAsync(folder, "env", ["HOME=" + folder, "dotnet", "bin/Debug/net10.0/Readme.dll"]);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(File.Exists(Path.Combine(folder, ".futurnal", "telemetry", "telemetry.db")));
    }

    [Fact]
    public async Task Core_WithALabelThatCouldLeak_DoesNotBuildEvenWithoutAnalyzers()
    {
        var folder = packages.MakeConsumer("Leaks", "Futurnal.Instrumentation", """
            using Futurnal.Instrumentation;

            Work.Do("notes.md");

            internal static class Work
            {
                [Timed("works.done")]
                public static void Do([Label] string path) { }
            }
            """);

        var build = await DotNet.RunAsync(folder, "build", "-p:RunAnalyzers=false");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error FUT101: Label 'path' has type 'string', which can hold any text", build.Output, StringComparison.Ordinal);
        Assert.Contains("FUT407: Analyzers are switched off in this build", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Core_Package_HoldsLibraryDocumentationAnalyzersAndTargets()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, "Futurnal.Instrumentation.0.1.0.nupkg"));
        var files = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(files, new HashSet<string>(StringComparer.Ordinal)
        {
            "lib/net10.0/Futurnal.Instrumentation.dll",
            "lib/net10.0/Futurnal.Instrumentation.xml",
            "analyzers/dotnet/cs/Futurnal.Instrumentation.Analyzers.dll",
            "build/Futurnal.Instrumentation.targets",
            "buildTransitive/Futurnal.Instrumentation.targets",
            "README.md",
        });
    }
}
