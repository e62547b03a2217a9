using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Harness;

/// <summary>How a compilation differs from that of a new project.</summary>
internal sealed record BuildSettings
{
    public static BuildSettings Default { get; } = new();

    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The preprocessor's symbols.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Debug;

    public bool ChecksOverflow { get; init; }

    public string AssemblyName { get; init; } = "App";

    public bool ReferencesLibrary { get; init; } = true;

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public ImmutableArray<IIncrementalGenerator> OtherGenerators { get; init; } = [];

    /// <summary>Files that the project hands to the compiler beside its sources.</summary>
    public ImmutableArray<Source> AdditionalFiles { get; init; } = [];

    /// <summary>The severities that a rule set or a global analyzer configuration gives.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>The build's properties that analyzers see.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Errors the compiler reports beside ours, where a source is wrong in both eyes.</summary>
    public ImmutableArray<string> CompilerErrors { get; init; } = [];

    public CSharpParseOptions Parsing => new CSharpParseOptions(Language, DocumentationMode.Diagnose, preprocessorSymbols: Symbols)
        .WithFeatures([new("InterceptorsNamespaces", "Futurnal.Instrumentation.Generated")]);

    public CSharpCompilationOptions Compiling => new(
        Output,
        nullableContextOptions: Nullable,
        allowUnsafe: true,
        optimizationLevel: Optimization,
        checkOverflow: ChecksOverflow,
        warningLevel: 9999,
        specificDiagnosticOptions: Severities,
        deterministic: true);
}
