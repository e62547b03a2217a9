using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports attributes of the library that stand where the generator does not look, so that they would do nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributePlacementAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleCatalog.UnusedAttribute, RuleCatalog.CannotWeave, RuleCatalog.HiddenBySlot];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (InstrumentedMethods.CanExist(start.Compilation))
            {
                start.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
                start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
            }
        });
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (AttributePlacement.WhyIdle(attribute, context.ContainingSymbol, context.SemanticModel, context.CancellationToken) is { } idle)
        {
            context.ReportDiagnostic(idle);
        }
    }

    /// <summary>A method that a derived class takes for an interface's member is called through that member, which has no attributes.</summary>
    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is not { TypeKind: TypeKind.Class, BaseType.SpecialType: not SpecialType.System_Object })
        {
            return;
        }

        foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsStatic: false } method
                && !SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
                && !type.BaseType.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default)
                && InstrumentedSlot.Find(method) is not null
                && InstrumentedSlot.Find(member) is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleCatalog.HiddenBySlot,
                    type.Place(),
                    method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
                    member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
            }
        }
    }
}
