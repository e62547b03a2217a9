using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks;

/// <summary>Measures the processor time the generator takes in an editor, beside one that generates nothing.</summary>
internal static class EditorSpeed
{
    private const int Edits = 21;

    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Preview)
        .WithFeatures([new("InterceptorsNamespaces", "Futurnal.Instrumentation.Generated")]);

    public static int Run()
    {
        Console.WriteLine(FormattableString.Invariant($"{EditorSources.Files} files, {EditorSources.Invocations} invocations, {EditorSources.Files} timed methods, {EditorSources.Files} calls of them"));
        Measure("warm-up", new InstrumentationGenerator());
        Measure("this generator", new InstrumentationGenerator());
        Measure("an empty generator", new NothingGenerator());
        return 0;
    }

    private static void Measure(string name, IIncrementalGenerator generator)
    {
        var compilation = Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Parsing);
        GC.Collect();
        var cold = Time(() => driver = driver.RunGenerators(compilation));
        var files = driver.GetRunResult().GeneratedTrees.Length;
        var body = Repeat(i => (Edit: i, Signature: 0), ref compilation, ref driver);
        var signature = Repeat(i => (Edit: 0, Signature: i), ref compilation, ref driver);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {files} files; seconds of processor time: cold {cold:F3}; edit of a body {body}; edit of a signature {signature}"));
    }

    /// <summary>Each edit changes one character of another file.</summary>
    private static string Repeat(Func<int, (int Edit, int Signature)> edit, ref CSharpCompilation compilation, ref GeneratorDriver driver)
    {
        var times = new double[Edits];
        for (var i = 0; i < Edits; i++)
        {
            var file = i * 7;
            var old = compilation.SyntaxTrees[file];
            var (body, signature) = edit(1 + (i % 9));
            compilation = compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(EditorSources.Text(file, body, signature), System.Text.Encoding.UTF8)));
            var (edited, before) = (compilation, driver);
            GeneratorDriver after = driver;
            times[i] = Time(() => after = before.RunGenerators(edited));
            driver = after;
        }

        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{times[Edits / 2]:F3} ({times[0]:F3} to {times[^1]:F3})");
    }

    private static double Time(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Project",
        Enumerable.Range(0, EditorSources.Files).Select(f => CSharpSyntaxTree.ParseText(
            SourceText.From(EditorSources.Text(f, 0, 0), System.Text.Encoding.UTF8), Parsing, FormattableString.Invariant($"Service{f}.cs"))),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
