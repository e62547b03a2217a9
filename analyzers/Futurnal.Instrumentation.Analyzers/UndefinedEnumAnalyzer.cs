using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports numbers that are cast to an enum where a label takes the value: what is no member is recorded as <c>other</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndefinedEnumAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.CastEnum];

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
                start.RegisterOperationAction(Analyze, OperationKind.Conversion);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!conversion.IsImplicit && EnumCasts.MayBeUndefined(conversion) && EnumCasts.IsLabel(conversion))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleCatalog.CastEnum, conversion.Syntax.GetLocation(), conversion.Syntax.ToString(), (Nullables.Underlying(conversion.Type!) ?? conversion.Type!).ToDisplayString()));
        }
    }
}
