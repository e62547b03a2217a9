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
        var main = Source.Of($"{subject.Types}\npublic static partial class Case\n{{\n{subject.Members}\n}}\n");
        Source[] sources = [main, .. subject.Files];
        var woven = await Build.RunAsync(subject.Settings, sources);
        var reported = woven.Reported.Where(d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("FUT", StringComparison.Ordinal)).Select(d => d.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (reported.Length > 0)
        {
            return new(Reported, string.Join(", ", reported));
        }

        var (image, diagnostics) = Emit(woven.Compilation);
        if (diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return new(Reported, string.Join(", ", diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct(StringComparer.Ordinal)) + " of the compiler");
        }

        if (diagnostics.Where(IsOfWovenCode).ToArray() is { Length: > 0 } warnings)
        {
            return new(Changed, string.Join<Diagnostic>(", ", warnings));
        }

        var (plain, plainDiagnostics) = Emit(Build.Plain(subject.Settings with { AssemblyName = "Plain", Symbols = ["PLAIN"] }, sources));
        Assert.Empty(plainDiagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        var before = Execute(plain);
        MetricRegistry.Shared.Collect(new PointCollection());
        var after = Execute(image);
        var points = new PointCollection();
        MetricRegistry.Shared.Collect(points);
        var calls = points.ToPoints().Sum(p => p.Distribution?.Count ?? (long)p.Value);
        if (before != after)
        {
            return new(Changed, $"{before} became {after}");
        }

        return new(calls == subject.Expected ? Recorded : Missed, $"{calls} of {subject.Expected} calls");
    }

    private static (MemoryStream Image, Diagnostic[] Diagnostics) Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        image.Position = 0;
        return (image, [.. emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)]);
    }

    private static bool IsOfWovenCode(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.StartsWith("Futurnal.Instrumentation.Analyzers", StringComparison.Ordinal) == true;

    private static string Execute(MemoryStream image)
    {
        var assembly = new AssemblyLoadContext(null, isCollectible: false).LoadFromStream(image);
        assembly.EntryPoint?.Invoke(null, assembly.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        return (string)assembly.GetType("Case")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null)!;
    }
}
