namespace Package.Tests;

[Collection(PackedTests.Name)]
public sealed class CoverageReportTests(PackedFeed packages)
{
    private const string Program = """
        using Futurnal.Instrumentation;

        Work.Do();
        Work.Do();

        internal static class Work
        {
            [Timed("works.done")]
            public static void Do() { }
        }
        """;

    [Fact]
    public async Task Build_ThatAsks_WritesTheReportAndKeepsItInStep()
    {
        var folder = packages.MakeConsumer("Covered", "Futurnal.Instrumentation", Program);
        var (inner, outer) = Places(folder, "Covered");

        await BuildAsync(folder);
        Assert.False(File.Exists(inner));
        await BuildAsync(folder, "-p:FuturnalCoverageReport=true");
        var first = await File.ReadAllTextAsync(outer);
        Assert.Equal(
            """
            {
              "assembly": "Covered",
              "calls": { "woven": 2, "escaped": 0 },
              "methods": [
                {
                  "method": "Work.Do()",
                  "metrics": [
                    { "name": "works.done", "type": "timer" }
                  ],
                  "form": "interceptor",
                  "recorded": "at each call",
                  "woven": 2,
                  "escaped": []
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            first);

        // The compiler is skipped now; the copy is not.
        var compiled = File.GetLastWriteTimeUtc(inner);
        File.Delete(outer);
        await BuildAsync(folder, "-p:FuturnalCoverageReport=true");
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(inner));
        Assert.Equal(first, await File.ReadAllTextAsync(outer));

        File.Delete(inner);
        await BuildAsync(folder, "-p:FuturnalCoverageReport=true");
        Assert.Equal(first, await File.ReadAllTextAsync(inner));

        await BuildAsync(folder);
        Assert.False(File.Exists(outer));

        await BuildAsync(folder, "-p:FuturnalCoverageReport=true");
        var cleaned = await DotNet.RunAsync(folder, "clean", "-p:FuturnalCoverageReport=true");
        Assert.True(cleaned.ExitCode == 0, cleaned.Output);
        Assert.False(File.Exists(inner) || File.Exists(outer));
    }

    [Fact]
    public async Task Build_ThatFailsOnACallThatEscapes_LeavesTheReportAmongTheIntermediateFiles()
    {
        var folder = packages.MakeConsumer("Escaping", "Futurnal.Instrumentation", Program.Replace("Work.Do();\n\n", "System.Action escaped = Work.Do;\n\n", StringComparison.Ordinal));
        var (inner, outer) = Places(folder, "Escaping");

        var build = await DotNet.RunAsync(folder, "build", "-p:FuturnalCoverageReport=true");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error FUT407", build.Output, StringComparison.Ordinal);
        var report = await File.ReadAllTextAsync(inner);
        Assert.Contains("\"woven\": 1,", report, StringComparison.Ordinal);
        Assert.Contains("{ \"use\": \"Work.Do()\", \"file\": \"Program.cs\", \"line\": 4, ", report, StringComparison.Ordinal);
        Assert.False(File.Exists(outer));
    }

    [Fact]
    public async Task Build_ThatFailsBeforeTheAnalyzersRun_WritesNone()
    {
        var folder = packages.MakeConsumer("Refused", "Futurnal.Instrumentation", Program.Replace("works.done", "Wrong Name", StringComparison.Ordinal));

        var build = await DotNet.RunAsync(folder, "build", "-p:FuturnalCoverageReport=true");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error FUT301", build.Output, StringComparison.Ordinal);
        var (inner, outer) = Places(folder, "Refused");
        Assert.False(File.Exists(inner) || File.Exists(outer));
    }

    [Fact]
    public async Task Build_WithoutAnalyzers_SaysThatThereIsNoReport()
    {
        var folder = packages.MakeConsumer("Blind", "Futurnal.Instrumentation", Program);

        var build = await DotNet.RunAsync(folder, "build", "-p:FuturnalCoverageReport=true", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false");

        Assert.Contains("warning FUT904: Analyzers are switched off in this build, so no coverage report is written", build.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Places(folder, "Blind").Inner));
    }

    private static async Task BuildAsync(string folder, params string[] options)
    {
        var build = await DotNet.RunAsync(folder, ["build", .. options]);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static (string Inner, string Outer) Places(string folder, string name)
    {
        var file = name + ".instrumentation.json";
        return (Path.Combine(folder, "obj", "Debug", "net10.0", file), Path.Combine(folder, "bin", "Debug", "net10.0", file));
    }
}
