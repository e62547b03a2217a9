using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Writes the instrumentation of methods marked with <c>[Timed]</c>, <c>[Counted]</c>, <c>[Gauge]</c> or <c>[Histogram]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class InstrumentationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var targets = AttributeNames.Instruments
            .Select(name => TargetsWith(context, name))
            .Aggregate((all, more) => all.Combine(more).Select(static (both, _) => both.Left.AddRange(both.Right)))
            .WithTrackingName(StepNames.Targets);

        var names = targets
            .Select(static (all, _) => all.Select(t => t.MethodName).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(StepNames.Names);

        var files = targets.Combine(names).Combine(context.CompilationProvider)
            .SelectMany(static (input, cancellationToken) => FileCollector.Collect(input.Left.Left, input.Left.Right, input.Right, cancellationToken))
            .WithTrackingName(StepNames.Files);

        var diagnostics = targets
            .SelectMany(static (all, _) => all.SelectMany(t => t.Diagnostics).Concat(ConflictFinder.Find(all)))
            .WithTrackingName(StepNames.Diagnostics);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private static IncrementalValueProvider<ImmutableArray<TargetSpec>> TargetsWith(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, Parse)
            .Where(static target => target is not null)
            .Select(static (target, _) => target!)
            .Collect();

    /// <summary>Parses a method once, for the first of its instrument attributes.</summary>
    private static TargetSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is IMethodSymbol method
        && SymbolEqualityComparer.Default.Equals(method.InstrumentAttributes().First().AttributeClass, context.Attributes[0].AttributeClass)
            ? TargetParser.Parse(InstrumentedSlot.Definition(method), context.SemanticModel.Compilation, cancellationToken)
            : null;
}
