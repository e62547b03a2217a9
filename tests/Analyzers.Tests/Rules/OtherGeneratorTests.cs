using System.Globalization;
using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

/// <summary>What stands in the output of other generators, or needs it, and what no key of the generator can tell.</summary>
public class OtherGeneratorTests
{
    private const string Unseen =
        "no metrics were generated for it; the method, or a type in its signature, is written by another generator, which the weaving one does not see; put the attributes on a method in a source file that calls it";

    [Fact]
    public async Task AttributeInTheOutputOfAnotherGenerator_IsReported() => Assert.Equal(
        ["Other.g.cs(1,23) FUT401: 'M' cannot be instrumented: " + Unseen],
        await ReportedAsync("""public class Other { [global::Futurnal.Instrumentation.Timed("a")] public static void M() { } }""", Source.Of("")));

    [Fact]
    public async Task MistakeInTheOutputOfAnotherGenerator_IsReportedAsInASourceFile() => Assert.Equal(
        ["Other.g.cs(1,83) FUT101: Label 'path' has type 'string', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant"],
        await ReportedAsync("""public class Other { [global::Futurnal.Instrumentation.Timed("a")] public void M([global::Futurnal.Instrumentation.Label] string path) { } }""", Source.Of("")));

    [Fact]
    public async Task SignatureWithATypeOfAnotherGenerator_IsReported() => Assert.Equal(
        ["Main.cs(3,6) FUT401: 'M' cannot be instrumented: " + Unseen],
        await ReportedAsync("public class Other { }", Source.Of("""
            public class C
            {
                [Timed("a")]
                public void M(List<Other> others) { }
            }
            """)));

    [Fact]
    public async Task CallThatAnotherGeneratorPutsIntoAnExpressionTree_IsReported() => Assert.Equal(
        ["Main.cs(6,59) FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it"],
        await ReportedAsync(
            "public static class Other { public static global::System.Linq.IQueryable<int> Query => null!; }",
            Source.Of("""
                public static class C
                {
                    [Timed("a")]
                    public static int M(int n) => n;

                    public static int Go() => Other.Query.Count(x => x == M(1));
                }
                """)));

    [Fact]
    public async Task FilesOfOneText_AreReportedWhereTheyCall_AndTakeNoOtherCallAlong()
    {
        const string Text = "file class Twin { static void Go() => C.M(); }";

        var build = await Build.RunAsync(
            BuildSettings.Default,
            new Source("a/Twin.cs", Text),
            new Source("b/Twin.cs", Text),
            Source.Of("""public static class C { [Timed("a")] public static void M() { } public static void Go() => M(); }"""));

        const string Why = "(1,39) FUT407: This use of 'C.M()' is not recorded: another file of the project has the same text, and the compiler tells calls apart by the texts of their files; make them differ, if only by a comment";
        Assert.Equal(["a/Twin.cs" + Why, "b/Twin.cs" + Why], build.Reported.Select(Shown));
        Assert.Empty(build.CompilerDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task FileThatBecomesTheTwinOfAnother_IsReportedInTheSameSession()
    {
        const string Text = "file class Twin { static void Go() => C.M(); }";
        var target = Source.Of("""public static class C { [Timed("a")] public static void M() { } }""");

        var before = await Build.RunAsync(BuildSettings.Default, target, new Source("a/Twin.cs", Text), new Source("b/Twin.cs", Text + " "));
        var after = await Build.RunAsync(BuildSettings.Default, target, new Source("a/Twin.cs", Text), new Source("b/Twin.cs", Text));

        Assert.Empty(before.Reported);
        Assert.Equal(["a/Twin.cs", "b/Twin.cs"], after.Reported.Select(d => d.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task MistakeBehindALineDirective_IsReportedWhereTheDirectiveSays()
    {
        var build = await Build.RunAsync(BuildSettings.Default, Source.Of("""
            public class C
            {
            #line 77 "Page.razor"
                [Timed("Bad Name")]
                public void M() { }
            }
            """));

        var reported = Assert.Single(build.Reported);
        Assert.Equal("Main.cs: (3,5)-(3,22)", $"{reported.Location.GetLineSpan()}");
        Assert.Equal("Page.razor: (76,5)-(76,22)", $"{reported.Location.GetMappedLineSpan()}");
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string other, Source source)
    {
        var build = await Build.RunAsync(BuildSettings.Default with { OtherGenerators = [new OtherGenerator(other)] }, source);
        return build.Reported.Select(Shown);
    }

    private static string Shown(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var path = place.Path.Contains("Other.g.cs", StringComparison.Ordinal) ? "Other.g.cs" : place.Path;
        return string.Create(CultureInfo.InvariantCulture, $"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}) {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
