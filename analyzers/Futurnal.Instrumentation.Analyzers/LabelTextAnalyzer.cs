using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Proves that every text that reaches a label is one of the label's declared values, and reports those it cannot prove; tags that pass by the library too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LabelTextAnalyzer : DiagnosticAnalyzer
{
    private readonly Action<IOperation>? _probe;

    public LabelTextAnalyzer()
    {
    }

    internal LabelTextAnalyzer(Action<IOperation> probe) => _probe = probe;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A leak in the output of another generator is a leak.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (RestrictedSlots.CanExist(start.Compilation))
            {
                var rules = new LeakRules(start.Compilation, _probe);
                var tags = new TagRules(CompilationCode.Of(start.Compilation));
                start.RegisterOperationAction(c => Analyze(c, rules, tags), LeakRules.Kinds);
                start.RegisterSymbolAction(c => Analyze(c, rules), SymbolKind.Method, SymbolKind.Property, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, LeakRules rules)
    {
        foreach (var wrong in rules.Judge(context.Symbol))
        {
            context.ReportDiagnostic(wrong);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LeakRules rules, TagRules tags)
    {
        foreach (var wrong in rules.Judge(context.Operation, context.ContainingSymbol, context.CancellationToken))
        {
            context.ReportDiagnostic(wrong);
        }

        // What another generator writes nobody can change.
        if (TagCalls.Of(context.Operation) is { } call && !context.IsGeneratedCode)
        {
            foreach (var wrong in tags.Judge(call.Api, call.Given, context.CancellationToken))
            {
                context.ReportDiagnostic(wrong);
            }
        }
    }
}
