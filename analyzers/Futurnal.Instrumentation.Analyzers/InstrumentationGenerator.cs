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
        // The driver's own search for attributes would bind every marked method again after each edit.
        var trees = context.CompilationProvider
            .Select(static (compilation, cancellationToken) => TreeCollector.Collect(compilation, cancellationToken))
            .WithTrackingName(StepNames.Trees);

        var files = trees
            .SelectMany(static (all, _) => FileCollector.Collect(all))
            .WithTrackingName(StepNames.Files);

        var targets = trees
            .Select(static (all, _) => all.SelectMany(t => t.Targets).ToEquatableArray())
            .WithTrackingName(StepNames.Targets);

        var referenced = context.CompilationProvider
            .Select(static (compilation, cancellationToken) => ReferencedMetrics.Collect(compilation, cancellationToken))
            .WithTrackingName(StepNames.ReferencedMetrics);

        var metrics = targets
            .Select(static (all, _) => MetricCollector.Collect(all))
            .WithTrackingName(StepNames.Metrics);

        var diagnostics = targets.Combine(referenced)
            .SelectMany(static (all, _) => all.Left.SelectMany(t => t.Diagnostics).Concat(ConflictFinder.Find(all.Left, all.Right)))
            .WithTrackingName(StepNames.Diagnostics);

        var catalogs = context.AdditionalTextsProvider
            .Where(static file => DriftFinder.IsCatalog(file))
            .Select(static (file, cancellationToken) => DriftFinder.Read(file, cancellationToken))
            .WithTrackingName(StepNames.Catalogs);

        var drift = targets.Combine(catalogs.Collect())
            .SelectMany(static (all, _) => DriftFinder.Find(all.Left, all.Right))
            .WithTrackingName(StepNames.Drift);

        var decoratorDiagnostics = trees
            .SelectMany(static (all, _) => all.SelectMany(t => t.Decorators).SelectMany(d => d.Diagnostics))
            .WithTrackingName(StepNames.DecoratorDiagnostics);

        var registrations = trees
            .SelectMany(static (all, _) => all.SelectMany(t => t.Decorators).Select(d => d.Decorator?.Registrations ?? "").Where(r => r.Length > 0).Distinct())
            .WithTrackingName(StepNames.Registrations);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));
        context.RegisterSourceOutput(metrics, static (output, all) =>
        {
            if (all.Count > 0)
            {
                output.AddSource(MetricsEmitter.HintName, MetricsEmitter.Emit(all));
            }
        });
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(drift, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(decoratorDiagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(registrations, static (output, name) => output.AddSource(name + ".g.cs", RegistrationsEmitter.Emit(name)));
    }
}
