using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks;

/// <summary>Measures the processor time of compiling with the analyzers, beside one that does nothing, with labels and without.</summary>
internal static class AnalyzerSpeed
{
    private const double Bar = 1.1;

    // Until the runtime has compiled the analyzers for good, its own work is a part of every figure; a compiler that serves many builds is past that.
    private const int WarmUps = 6;

    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Preview)
        .WithFeatures([new("InterceptorsNamespaces", "Futurnal.Instrumentation.Generated")]);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Runs every case once a round, in turn; a case's figure is its median.</summary>
    /// <returns>0 where the bar is reached.</returns>
    public static async Task<int> RunAsync(int rounds)
    {
        ImmutableArray<DiagnosticAnalyzer> ours = [.. typeof(InstrumentationGenerator).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsSubclassOf(typeof(DiagnosticSuppressor)) && !t.IsAbstract)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
        var (labelled, plain) = (Woven(hasLabels: true), Woven(hasLabels: false));
        var lines = labelled.SyntaxTrees.Take(AnalyzerSources.Files).Sum(t => t.GetText().Lines.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} lines, {AnalyzerSources.Files * AnalyzerSources.LabelsInAFile} texts that reach a label, {ours.Length} analyzers; seconds of processor time, medians of {rounds} rounds"));

        (string Name, CSharpCompilation Compilation, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] cases =
        [
            ("labels, no analyzer", labelled, []),
            ("labels, an empty analyzer", labelled, [new NothingAnalyzer()]),
            ("labels, these analyzers", labelled, ours),
            ("no labels, an empty analyzer", plain, [new NothingAnalyzer()]),
            ("no labels, these analyzers", plain, ours),
        ];
        var times = cases.ToDictionary(c => c.Name, _ => new List<double>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            // There and back, since what a case leaves on the heap is collected at the cost of the next.
            foreach (var (name, compilation, analyzers) in round % 2 == 0 ? cases : [.. cases.Reverse()])
            {
                var time = await TimeAsync(compilation, analyzers);
                if (round >= 0)
                {
                    times[name].Add(time);
                }
            }
        }

        double Median(string name) => times[name].Order().ElementAt(rounds / 2);
        foreach (var (name, all) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Median(name):F2} ({all.Min():F2} to {all.Max():F2})"));
        }

        var with = Median("labels, these analyzers") / Median("labels, an empty analyzer");
        var without = Median("no labels, these analyzers") / Median("no labels, an empty analyzer");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"these against an empty one: with labels {with:F3} (at most {Bar}), without {without:F3}"));
        return with <= Bar ? 0 : 1;
    }

    private static async Task<double> TimeAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // A compilation remembers what it has bound, and its copy does not.
        var fresh = compilation.Clone();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var found = analyzers.IsEmpty
            ? fresh.GetDiagnostics()
            : await fresh.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
                .GetAllDiagnosticsAsync();
        process.Refresh();
        var time = (process.TotalProcessorTime - before).TotalSeconds;
        return found.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException($"The measured project has an error: {error}")
            : time;
    }

    /// <summary>The project with what the generator adds, which every case compiles.</summary>
    private static CSharpCompilation Woven(bool hasLabels)
    {
        var compilation = CSharpCompilation.Create(
            "Project",
            Enumerable.Range(0, AnalyzerSources.Files).Select(f => CSharpSyntaxTree.ParseText(
                SourceText.From(AnalyzerSources.Text(f, hasLabels), System.Text.Encoding.UTF8), Parsing, FormattableString.Invariant($"Importer{f}.cs"))),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new InstrumentationGenerator().AsSourceGenerator()], parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out var woven, out _);
        return (CSharpCompilation)woven;
    }
}
