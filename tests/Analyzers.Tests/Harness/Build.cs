using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>What a build with the generator and the analyzers gives, without a project or a process.</summary>
internal sealed class Build
{
    private static readonly Source Usings = new("Usings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    private static readonly Source LibraryUsings = new("LibraryUsings.cs", """
        global using Futurnal.Instrumentation;
        global using Futurnal.Instrumentation.Taxonomy;
        """);

    private Build(BuildSettings settings, CSharpCompilation compilation, GeneratorDriverRunResult generated, ImmutableArray<Diagnostic> reported)
    {
        Settings = settings;
        Compilation = compilation;
        Generated = generated;
        Reported = reported;
    }

    public BuildSettings Settings { get; }

    /// <summary>The compilation with the generated files in it.</summary>
    public CSharpCompilation Compilation { get; }

    public GeneratorDriverRunResult Generated { get; }

    /// <summary>What the generator and the analyzers report and nothing suppresses, in the order of the sources.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    public static async Task<Build> RunAsync(BuildSettings settings, params Source[] sources)
    {
        var driver = CSharpGeneratorDriver
            .Create([.. settings.OtherGenerators.Prepend(new InstrumentationGenerator()).Select(g => g.AsSourceGenerator())], [.. settings.AdditionalFiles.Select(f => new AdditionalSource(f))], settings.Parsing)
            .RunGeneratorsAndUpdateCompilation(Compile(settings, sources), out var final, out var fromGenerator);
        var fromAnalyzers = await final
            .WithAnalyzers([new EscapedCallAnalyzer(), new AttributePlacementAnalyzer(), new UnobservedInstanceAnalyzer(), new LabelTextAnalyzer(), new CoverageReportAnalyzer(), new MetricDeclarationAnalyzer(), new UndefinedEnumAnalyzer(), new NegativeValueAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new BuildProperties(settings.Properties)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return new Build(
            settings,
            (CSharpCompilation)final,
            driver.GetRunResult(),
            [
                .. fromGenerator.Concat(fromAnalyzers).Where(d => !d.IsSuppressed)
                    .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                    .ThenBy(d => d.Location.SourceSpan.Start)
                    .ThenBy(d => d.Id, StringComparer.Ordinal),
            ]);
    }

    /// <summary>What the sources give without weaving.</summary>
    public static CSharpCompilation Plain(BuildSettings settings, params Source[] sources)
    {
        _ = CSharpGeneratorDriver
            .Create(settings.OtherGenerators.Select(g => g.AsSourceGenerator()), parseOptions: settings.Parsing)
            .RunGeneratorsAndUpdateCompilation(Compile(settings, sources), out var final, out _);
        return (CSharpCompilation)final;
    }

    public static CSharpCompilation Compile(BuildSettings settings, params Source[] sources) => CSharpCompilation.Create(
        settings.AssemblyName, SourcesOf(settings, sources).Select(s => s.Parse(settings.Parsing)), ReferencesOf(settings), settings.Compiling);

    /// <summary>The sources with those that every project has.</summary>
    public static IEnumerable<Source> SourcesOf(BuildSettings settings, Source[] sources) =>
        settings.ReferencesLibrary ? [LibraryUsings, Usings, .. sources] : sources.Prepend(Usings);

    public static IEnumerable<MetadataReference> ReferencesOf(BuildSettings settings) =>
        settings.ReferencesLibrary ? [References.Library, .. References.Runtime, .. settings.References] : [.. References.Runtime, .. settings.References];

    /// <summary>The compiler's diagnostics of one kind, with what the suppressors say of them.</summary>
    public async Task<ImmutableArray<Diagnostic>> WithSuppressorsAsync(string id)
    {
        var all = await Compilation
            .WithAnalyzers([new BuilderDefaultsSuppressor()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync();
        return [.. all.Where(d => d.Id == id)];
    }

    /// <summary>Everything the compiler says of the final compilation, also what it finds only when it writes the assembly.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics()
    {
        using var assembly = new MemoryStream();
        return [.. Compilation.GetDiagnostics().Concat(Compilation.Emit(assembly).Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).Distinct()];
    }
}
