using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Reports constructors that leave an instance unread whose members are to be read with each flush.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedInstanceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.UnobservedInstance];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (InstrumentedMethods.CanExist(start.Compilation))
            {
                start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
                start.RegisterOperationBlockAction(AnalyzeBlock);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Class
            && type.InstanceConstructors.All(c => c.IsImplicitlyDeclared)
            && FirstRead(type, context.Compilation) is { } member)
        {
            Report(context.ReportDiagnostic, member.PollAttributes().First().Place(member, context.CancellationToken), member, $"'{type.Name}' has no constructor; write one that calls {PolledRules.Observer}()");
        }
    }

    private static void AnalyzeBlock(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Class } constructor
            || constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not ConstructorDeclarationSyntax declaration
            || declaration.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer)
            || FirstRead(constructor.ContainingType, context.Compilation) is not { } member)
        {
            return;
        }

        var body = context.OperationBlocks.FirstOrDefault(b => b.Syntax == (SyntaxNode?)declaration.Body || b.Syntax == declaration.ExpressionBody);
        if (body is null || !ObserverCalls.AreOnEveryPath(context.GetControlFlowGraph(body), constructor.ContainingType))
        {
            Report(context.ReportDiagnostic, constructor.Place(), member, $"'{constructor.Shown()}' does not call {PolledRules.Observer}() on every way to its end; call it last");
        }
    }

    /// <summary>The first member that is read off instances of a type; what is wrong with others the generator says.</summary>
    private static ISymbol? FirstRead(INamedTypeSymbol type, Compilation compilation) => type.GetMembers()
        .FirstOrDefault(m => !m.IsStatic && m is IPropertySymbol or IFieldSymbol or IMethodSymbol
            && m.PollAttributes().Any() && PolledRules.WhyNot(m, compilation) is null);

    private static void Report(Action<Diagnostic> report, Location place, ISymbol member, string reason) =>
        report(Diagnostic.Create(RuleCatalog.UnobservedInstance, place, member.Name, reason));
}
