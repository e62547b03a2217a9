using System.Collections.Immutable;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Rules;

/// <summary>The generator that stands in for the analyzer reports the same, and only where that does not run.</summary>
public class WithoutAnalyzersTests
{
    private const string Leaks = """
        using System.IO;

        public interface IBare { void Parse(string format); }

        public class C : IBare
        {
            [LabelValues("a")]
            public string Kind => Console.Title;

            [LabelValues("a")]
            private string _field = Environment.UserName;

            public void Parse([LabelValues("pdf")] string format)
            {
                Action<string> a = Parse;
                Parse(Path.GetTempPath());
                this._field = "b";
                Metrics.Counter(format + Console.Title).Add(1, (Console.Title, (HashedLabel)(object)format));
            }
        }
        """;

    [Theory]
    [InlineData("RunAnalyzers", "false")]
    [InlineData("RunAnalyzersDuringBuild", "False")]
    [InlineData("_SkipAnalyzers", "true")]
    public async Task SwitchedOff_TheGeneratorReportsTheSame(string property, string value)
    {
        var compilation = Build.Compile(BuildSettings.Default, Source.Of(Leaks));

        var byAnalyzer = await compilation.WithAnalyzers([new LabelTextAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(9, byAnalyzer.Length);
        Assert.Equal(Shown(byAnalyzer), Shown(ByGenerator(compilation, property, value)));
    }

    [Fact]
    public void TypesBelowTopLevelStatements_AreLookedAt() => Assert.Single(ByGenerator(
        Build.Compile(BuildSettings.Default with { Output = OutputKind.ConsoleApplication }, Source.Of("""
            C.Run(Console.Title switch { "a" => "a", _ => "other" });

            public static class C
            {
                public static void Run([LabelValues("a")] string kind) => Run(kind + Console.Title);
            }
            """)),
        "RunAnalyzers",
        "false"));

    [Theory]
    [InlineData("RunAnalyzers", "true")]
    [InlineData("RunAnalyzersDuringBuild", "")]
    [InlineData("Other", "false")]
    public void SwitchedOn_TheGeneratorIsSilent(string property, string value) =>
        Assert.Empty(ByGenerator(Build.Compile(BuildSettings.Default, Source.Of(Leaks)), property, value));

    private static ImmutableArray<Diagnostic> ByGenerator(CSharpCompilation compilation, string property, string value) => CSharpGeneratorDriver
        .Create(new LeakRulesGenerator())
        .WithUpdatedAnalyzerConfigOptions(new BuildProperties(new Dictionary<string, string> { [property] = value }))
        .WithUpdatedParseOptions(BuildSettings.Default.Parsing)
        .RunGenerators(compilation)
        .GetRunResult().Diagnostics;

    private static string[] Shown(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal)];
}
