using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports texts that could be anything and go to the framework's own instruments and activities as tags.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenTagAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.OpenTag];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RestrictedSlots.CanExist(start.Compilation))
            {
                var rules = new TagRules(CompilationCode.Of(start.Compilation));
                start.RegisterOperationAction(c => Analyze(c, rules), TagRules.Kinds);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, TagRules rules)
    {
        foreach (var wrong in rules.Judge(context.Operation, context.CancellationToken))
        {
            context.ReportDiagnostic(wrong);
        }
    }
}
