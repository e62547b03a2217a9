using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>The generator as a project of a workspace references it, so that code fixes see what it writes.</summary>
internal sealed class OurAnalyzers : AnalyzerReference
{
    // A workspace tells generators apart by their instances.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new InstrumentationGenerator().AsSourceGenerator()];

    public override string FullPath => "";

    public override object Id => nameof(OurAnalyzers);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
