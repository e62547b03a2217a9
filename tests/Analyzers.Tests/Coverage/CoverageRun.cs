using System.Reflection;
using System.Runtime.Loader;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Registry;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Coverage;

/// <summary>What became of one case.</summary>
internal sealed record CoverageRun(string Verdict, string Details)
{
    public const string Recorded = "recorded";
    public const string Reported = "reported at build time";
    public const string Missed = "silently missed";
    public const string Changed = "changed behaviour";

    public static async Task<CoverageRun> OfAsync(CoverageCase subject)
    {
        var source = Source.Of($"{subject.Types}\npublic static partial class Case\n{{\n{subject.Members}\n}}\n");
        var woven = await Build.RunAsync(BuildSettings.Default, source);
        var reported = woven.Reported.Where(d => d.Id.StartsWith("FUT", StringComparison.Ordinal)).Select(d => d.Id).Distinct(StringComparer.Ordinal).ToArray();
        if (reported.Length > 0)
        {
            return new(Reported, string.Join(", ", reported));
        }

        var plain = CSharpCompilation.Create("Plain", Build.Compile(BuildSettings.Default).SyntaxTrees, Build.Compile(BuildSettings.Default).References, BuildSettings.Default.Compiling)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source.Text, BuildSettings.Default.Parsing.WithPreprocessorSymbols("PLAIN"), "Plain.cs"));
        var before = Execute(plain);
        MetricRegistry.Shared.Collect(new PointCollection());
        var after = Execute(woven.Compilation);
        var points = new PointCollection();
        MetricRegistry.Shared.Collect(points);
        var calls = points.ToPoints().Sum(p => p.Distribution?.Count ?? (long)p.Value);
        if (before != after)
        {
            return new(Changed, $"{before} became {after}");
        }

        return new(calls == subject.Expected ? Recorded : Missed, $"{calls} of {subject.Expected} calls");
    }

    private static string Execute(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: false);
        return (string)context.LoadFromStream(image).GetType("Case")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null)!;
    }
}
