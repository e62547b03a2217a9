using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports constants below zero that are given to a counter or histogram, which leaves them out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NegativeValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.NegativeValue];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A method that the generator completes counts as generated as a whole.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (InstrumentedMethods.CanExist(start.Compilation))
            {
                start.RegisterOperationAction(Analyze, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        foreach (var argument in ((IInvocationOperation)context.Operation).Arguments)
        {
            if (NegativeValues.IsNegative(argument.Value) && NegativeValues.WhyLost(argument.Parameter) is { } reason)
            {
                context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.NegativeValue, argument.Value.Syntax.GetLocation(), argument.Value.Syntax.ToString(), reason));
            }
        }
    }
}
