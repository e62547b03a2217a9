using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports what could be better about a metric that an attribute declares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetricDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleCatalog.LargeEnum, RuleCatalog.UnboundedHash, RuleCatalog.TooManyLabels, RuleCatalog.UnitInName, RuleCatalog.UnknownUnit, RuleCatalog.SimilarName];

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
                var names = new DeclaredNames();
                start.RegisterSyntaxNodeAction(c => Analyze(c, names), SyntaxKind.Attribute);
                start.RegisterCompilationEndAction(c => Report(c, names));
            }
        });
    }

    private static void Report(CompilationAnalysisContext context, DeclaredNames names)
    {
        foreach (var alike in names.FindAlike())
        {
            context.ReportDiagnostic(alike);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, DeclaredNames names)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!AttributeNames.Instruments.Contains(context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type?.ToDisplayString()))
        {
            return;
        }

        foreach (var (member, isRead) in TargetCollector.MembersOf(attribute, context.SemanticModel, context.CancellationToken))
        {
            foreach (var declared in isRead ? member.PollAttributes() : ((IMethodSymbol)member).InstrumentAttributes())
            {
                names.Add(declared.Text(0) ?? "", declared.Place(member, context.CancellationToken));
            }

            foreach (var advice in DeclarationAdvice.Of(member, isRead, context.Compilation, context.CancellationToken))
            {
                context.ReportDiagnostic(advice.ToDiagnostic());
            }
        }
    }
}
