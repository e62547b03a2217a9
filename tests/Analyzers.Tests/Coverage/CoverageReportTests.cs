using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Coverage;

/// <summary>The file that a build with <c>FuturnalCoverageReport</c> writes.</summary>
public sealed class CoverageReportTests : IDisposable
{
    private static readonly string Page = Path.Combine(Snapshot.RepositoryRoot, "docs", "weaving.md");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("futurnal-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Example_OfTheDocumentation_IsWhatIsWritten()
    {
        var page = await File.ReadAllTextAsync(Page);
        var section = page.ReplaceLineEndings("\n").Split("## Coverage report\n")[1];
        var code = section.Split("```csharp\n")[1].Split("```")[0];
        var expected = section.Split("```json\n")[1].Split("```")[0];

        var (report, reported) = await WriteAsync(BuildSettings.Default, new Source("/elsewhere/somebody/App/Engine.cs", code));

        if (Environment.GetEnvironmentVariable("FUTURNAL_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Page, page.Replace($"```json\n{expected}```", $"```json\n{report}```", StringComparison.Ordinal));
            return;
        }

        Assert.Equal(expected, report);
        Assert.Equal(["FUT407"], reported.Select(d => d.Id));
    }

    [Fact]
    public async Task SameSources_InAnyOrderAndFolder_GiveTheSameText()
    {
        Source[] sources =
        [
            new("/one/App/One.cs", """public static class One { [Timed("one")] public static void M() { Two.M(); Action a = M; Action b = Two.M; } }"""),
            new("/one/App/Two.cs", """public static class Two { [Timed("two"), Counted("twos")] public static void M() { One.M(); Action a = M; Action b = One.M; } }"""),
        ];

        var (first, _) = await WriteAsync(BuildSettings.Default, sources);
        var (second, _) = await WriteAsync(BuildSettings.Default, [.. sources.Reverse()]);
        var (moved, _) = await WriteAsync(BuildSettings.Default, "/other", [.. sources.Select(s => s with { Path = s.Path.Replace("/one/App", "/other", StringComparison.Ordinal) })]);

        Assert.Equal(first, second);
        Assert.Equal(first, moved);
    }

    [Theory]
    [InlineData("/elsewhere/somebody/App/Sub/Main.cs", "Sub/Main.cs")]
    [InlineData("/elsewhere/somebody/Shared/Main.cs", "../Shared/Main.cs")]
    [InlineData("/Main.cs", "Main.cs")]
    [InlineData("D:\\somebody\\Main.cs", "Main.cs")]
    [InlineData("", "")]
    public async Task Place_IsRelativeToTheProject_AndNamesNothingOfTheMachine(string path, string shown)
    {
        var (report, _) = await WriteAsync(BuildSettings.Default, new Source(path, """public static class C { [Timed("a")] public static void M() { Action a = M; } }"""));

        using var json = JsonDocument.Parse(report!);
        Assert.Equal(shown, json.RootElement.GetProperty("methods")[0].GetProperty("escaped")[0].GetProperty("file").GetString());
        Assert.DoesNotContain("somebody", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineDirectives_MoveThePlace()
    {
        var (report, _) = await WriteAsync(BuildSettings.Default, new Source("/elsewhere/somebody/App/Page.g.cs", """
            public static class C
            {
                [Timed("a")] public static void M() { }
            #line 41 "/elsewhere/somebody/App/Page.razor"
                public static Action Go() => M;
            #line 7 "/other/Page.razor"
                public static Action Gone() => M;
            }
            """));

        Assert.Equal(["Page.razor:7", "Page.razor:41"], Places(report!));
    }

    [Fact]
    public async Task DynamicCall_IsListedWhereNoMethodIsKnown()
    {
        var (report, _) = await WriteAsync(BuildSettings.Default, new Source("/elsewhere/somebody/App/Main.cs", """
            public class C { [Timed("a")] public void M() { } public static void Go(dynamic d) => d.M(); }
            """));

        using var json = JsonDocument.Parse(report!);
        Assert.Equal(1, json.RootElement.GetProperty("calls").GetProperty("escaped").GetInt32());
        var uncertain = Assert.Single(json.RootElement.GetProperty("uncertain").EnumerateArray());
        Assert.Equal("M", uncertain.GetProperty("use").GetString());
    }

    [Fact]
    public async Task MethodsOfReferencedAssemblies_AreListedWhereTheyAreCalled()
    {
        var library = Library.Compile("Lib", """
            public static partial class Lib
            {
                [Timed("lib.call")] public static void Call() { }
                [Timed("lib.part")] public static async partial Task PartAsync() { await Task.Yield(); }
                [Timed("lib.unused")] public static void Unused() { }
            }
            """);

        var (report, reported) = await WriteAsync(
            BuildSettings.Default with { References = [library] },
            new Source("/elsewhere/somebody/App/Main.cs", "public static class C { public static async Task Go() { Lib.Call(); Lib.Call(); await Lib.PartAsync(); } }"));

        Assert.Empty(reported);
        Assert.Equal(
            """
            {
              "assembly": "App",
              "calls": { "woven": 2, "escaped": 0 },
              "methods": [
                {
                  "method": "Lib.Call()",
                  "assembly": "Lib",
                  "metrics": [
                    { "name": "lib.call", "type": "timer" }
                  ],
                  "form": "referenced",
                  "recorded": "at each call",
                  "woven": 2,
                  "escaped": []
                },
                {
                  "method": "Lib.PartAsync()",
                  "assembly": "Lib",
                  "metrics": [
                    { "name": "lib.part", "type": "timer" }
                  ],
                  "form": "referenced",
                  "recorded": "by whoever calls"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            report);
    }

    [Fact]
    public async Task WithoutTheProperty_NothingIsWritten()
    {
        await Build.RunAsync(BuildSettings.Default, Source.Of("""public static class C { [Timed("a")] public static void M() { } }"""));

        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task FileThatCannotBeWritten_IsAnError()
    {
        var settings = BuildSettings.Default with { Properties = Properties(Path.Combine(_folder.FullName, "none", "App.instrumentation.json"), "/elsewhere/somebody/App") };

        var build = await Build.RunAsync(settings, Source.Of("""public static class C { [Timed("a")] public static void M() { } }"""));

        Assert.Equal(
            ["FUT904: The coverage report 'App.instrumentation.json' cannot be written (DirectoryNotFoundException); make its folder writable, or set FuturnalCoverageReport to false"],
            build.Reported.Select(d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    private Task<(string? Report, ImmutableArray<Diagnostic> Reported)> WriteAsync(BuildSettings settings, params Source[] sources) =>
        WriteAsync(settings, "/elsewhere/somebody/App", sources);

    private async Task<(string? Report, ImmutableArray<Diagnostic> Reported)> WriteAsync(BuildSettings settings, string project, params Source[] sources)
    {
        var file = Path.Combine(_folder.FullName, "App.instrumentation.json");
        var build = await Build.RunAsync(settings with { Properties = Properties(file, project) }, sources);
        return (await File.ReadAllTextAsync(file), build.Reported);
    }

    private static ImmutableDictionary<string, string> Properties(string file, string folder) => ImmutableDictionary<string, string>.Empty
        .Add("FuturnalCoverageReportFile", file)
        .Add("FuturnalCoverageReportFolder", folder);

    private static IEnumerable<string> Places(string report)
    {
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("methods")[0].GetProperty("escaped").EnumerateArray().Select(e => $"{e.GetProperty("file").GetString()}:{e.GetProperty("line").GetInt32()}")];
    }
}
