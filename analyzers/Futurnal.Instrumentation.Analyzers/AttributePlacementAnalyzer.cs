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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.All;

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
        foreach (var unread in UnreadAttributes.WhyUnread(attribute, context.IsGeneratedCode, context.SemanticModel, context.CancellationToken))
        {
            context.ReportDiagnostic(unread);
        }

        if (AttributePlacement.WhyIdle(attribute, context.ContainingSymbol, context.SemanticModel, context.CancellationToken) is { } idle)
        {
            context.ReportDiagnostic(idle);
        }
    }

    /// <summary>What the generator was shown it has judged itself: then there is a decorator, or it said why there is none.</summary>
    private static void AnalyzeDecorated(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type.GetAttributes().FirstOrDefault(a => a.Is(AttributeNames.GenerateDecorator)) is { } attribute
            && !DecoratorRules.HasDecorator(type, context.Compilation)
            && DecoratorRules.WhyNot(type, [.. DecoratorRules.MembersOf(type)], context.Compilation) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleCatalog.CannotDecorate,
                attribute.Place(type, context.CancellationToken),
                type.Shown(),
                "another generator wrote it, and the weaving one does not see that; declare it in a source file"));
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            AnalyzeDecorated(context, type);
            return;
        }

        var troubles = Declared(type).Concat(Inherited(type));
        foreach (var (place, (trouble, remedy)) in troubles)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.DividedCalls, place, trouble, remedy));
        }
    }

    /// <summary>Methods without attributes that have them from elsewhere; those with attributes the generator judges.</summary>
    private static IEnumerable<(Location Place, (string Trouble, string Remedy) Why)> Declared(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(m => m is { MethodKind: MethodKind.Ordinary, IsStatic: false }))
        {
            if (!method.HasInstrument()
                && SlotRules.WhyDivided(method) is { } why
                && (method.OverriddenMethod is not { } overridden || SlotRules.WhyDivided(InstrumentedSlot.Definition(overridden)) is null))
            {
                yield return (method.Place(), why);
            }
        }
    }

    /// <summary>Methods of base classes that the class takes for the members of an interface it names.</summary>
    private static IEnumerable<(Location Place, (string Trouble, string Remedy) Why)> Inherited(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } baseType })
        {
            yield break;
        }

        foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>())
        {
            if (member is { MethodKind: MethodKind.Ordinary, IsStatic: false }
                && type.FindImplementationForInterfaceMember(member) is IMethodSymbol { ContainingType.TypeKind: TypeKind.Class } method
                && !SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
                && !baseType.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default)
                && SlotRules.WhyDivided(type, InstrumentedSlot.Definition(method), InstrumentedSlot.Definition(member)) is { } why)
            {
                yield return (type.Place(), why);
            }
        }
    }
}
