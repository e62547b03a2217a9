using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports every use of an instrumented method that no wrapper takes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EscapedCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.EscapedCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Calls in the output of other generators escape too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (InstrumentedMethods.CanExist(start.Compilation))
            {
                var finder = new UseFinder(start.Compilation);
                start.RegisterOperationAction(c => Analyze(c, finder), UseFinder.Kinds);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, UseFinder finder)
    {
        foreach (var use in finder.Find(context).Where(u => u.Escape is not null))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.EscapedCall, use.Place.GetLocation(), use.Name, use.Escape));
        }
    }
}
