using System.Collections.Immutable;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Corpus;

/// <summary>
/// Builds programs of the corpus with the generator and every analyzer there is. All compilations come from one, so that the
/// framework is read once and not for each of some hundred programs.
/// </summary>
internal static class CorpusBuild
{
    private static readonly BuildSettings Settings = BuildSettings.Default;

    private static readonly CSharpCompilation Empty = Build.Compile(Settings, new Source("CorpusUsings.cs", """
        global using System.IO;
        global using System.Net.Http;
        """));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(InstrumentationGenerator).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>What generator, analyzers and compiler say of a program, but for the compiler's warnings.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportedAsync(CorpusFile file)
    {
        _ = CSharpGeneratorDriver
            .Create([new InstrumentationGenerator().AsSourceGenerator()], parseOptions: Settings.Parsing)
            .RunGeneratorsAndUpdateCompilation(Empty.AddSyntaxTrees(file.Source.Parse(Settings.Parsing)), out var final, out var fromGenerator);
        var analysis = final.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(Settings.Properties)), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var others = await analysis.GetAllDiagnosticsAsync();
        return
        [
            .. fromGenerator.Concat(others).Where(d => !d.IsSuppressed && (d.Severity == DiagnosticSeverity.Error || !d.Id.StartsWith("CS", StringComparison.Ordinal)))
                .OrderBy(d => d.Location.SourceSpan.Start),
        ];
    }
}
