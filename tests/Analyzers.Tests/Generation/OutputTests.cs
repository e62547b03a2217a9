using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Generation;

public class OutputTests
{
    private const string First = """
        public static class First
        {
            [Timed("first")]
            public static void Run() => Second.Run();
        }
        """;

    private const string Second = """
        public static class Second
        {
            [Timed("second")]
            public static void Run() => First.Run();
        }
        """;

    [Fact]
    public async Task FilesOfTheSameName_ButForCase_GetHintsOfTheirOwn()
    {
        var build = await Build.RunAsync(BuildSettings.Default, new Source("a/Engine.cs", First), new Source("b/engine.cs", Second));

        Assert.Empty(build.Reported);
        Assert.Equal(["Engine.g.cs", "engine_2.g.cs"], Hints(build));
    }

    [Fact]
    public async Task FileNames_WithSignsThatHintsCannotHave_AreChanged()
    {
        var build = await Build.RunAsync(BuildSettings.Default, new Source("dir/Engine (1) [x].cs", First), new Source("Second.cs", Second));

        Assert.Equal(["Engine__1___x_.g.cs", "Second.g.cs"], Hints(build));
    }

    [Fact]
    public async Task OrderOfTheSources_DoesNotMatter()
    {
        var one = await Build.RunAsync(BuildSettings.Default, new Source("First.cs", First), new Source("Second.cs", Second));
        var other = await Build.RunAsync(BuildSettings.Default, new Source("Second.cs", Second), new Source("First.cs", First));

        Assert.Equal(Texts(one), Texts(other));
    }

    [Fact]
    public async Task GeneratedText_NamesNoFolderAndHasUnixLineEnds()
    {
        var build = await Build.RunAsync(BuildSettings.Default, new Source("/elsewhere/somebody/First.cs", First), new Source("Second.cs", Second));

        Assert.All(Texts(build), text =>
        {
            Assert.DoesNotContain("somebody", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task SourcesWithoutAttributes_GenerateNothing() =>
        Assert.Empty((await Build.RunAsync(BuildSettings.Default, Source.Of("public class C { public void M() => M(); }"))).Generated.GeneratedTrees);

    [Fact]
    public async Task MethodInError_KeepsNoOtherFromBeingWoven()
    {
        var build = await Build.RunAsync(BuildSettings.Default, new Source("First.cs", First), new Source("Second.cs", Second), Source.Of("""
            public class C
            {
                [Timed("Wrong")]
                public void M()
                {
                }
            }
            """));

        Assert.Equal(["FUT301"], build.Reported.Select(d => d.Id));
        Assert.Equal(["First.g.cs", "Second.g.cs"], Hints(build));
    }

    [Fact]
    public async Task AssemblyThatSeesTheInternalsOfAnother_HasHoldersOfItsOwn()
    {
        var library = Library.Compile("Lib", """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]

            internal static class Engine
            {
                [Timed("lib.run")]
                public static void Run()
                {
                }

                public static void Go() => Run();
            }
            """);
        var build = await Build.RunAsync(
            BuildSettings.Default with { References = [library] },
            Source.Of("""
                public static class User
                {
                    public static void Go() => Engine.Run();
                }
                """));

        Assert.Empty(build.Reported);
        Assert.Equal(["Main.g.cs", "Referenced.g.cs"], Hints(build));
        Assert.Empty(build.CompilerDiagnostics().Where(d => d.Id != "CS1591"));
    }

    [Fact]
    public void VerifiedFiles_BelongToATestEach() => Assert.All(
        Directory.GetFiles(Snapshot.Folder, "*.verified.cs").Select(f => Path.GetFileName(f)),
        file =>
        {
            var (type, method) = (file.Split('.')[0], file.Split('.', '#')[1]);
            Assert.NotNull(typeof(OutputTests).Assembly.GetType($"Analyzers.Tests.Snapshots.{type}")?.GetMethod(method));
        });

    private static IEnumerable<string> Hints(Build build) =>
        build.Generated.Results[0].GeneratedSources.Select(s => s.HintName).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Build build) =>
        build.Generated.Results[0].GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => s.SourceText.ToString());
}
