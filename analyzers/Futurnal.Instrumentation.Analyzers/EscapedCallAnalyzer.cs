using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>
/// Reports every use of an instrumented method that no wrapper takes. It sees the final compilation, in which the compiler
/// itself says of each call whether it is taken.
/// </summary>
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
        context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeReference, OperationKind.MethodReference);
        context.RegisterOperationAction(AnalyzeLoop, OperationKind.Loop);
        context.RegisterOperationAction(AnalyzeUsing, OperationKind.Using, OperationKind.UsingDeclaration);
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var operation = (IInvocationOperation)context.Operation;
        if (!IsInstrumented(operation.TargetMethod, context))
        {
            return;
        }

        if (operation.Syntax is not InvocationExpressionSyntax call)
        {
            Report(context, operation.TargetMethod, "the language calls it by itself here; call it by name");
            return;
        }

        var model = operation.SemanticModel!;
        if (model.GetInterceptorMethod(call, context.CancellationToken) is null)
        {
            Report(context, operation.TargetMethod, CallRules.WhyNot(call, model, context.CancellationToken)
                ?? "no wrapper takes the call; the generator did not run on this code, or the method called is one it cannot wrap");
        }
    }

    private static void AnalyzeReference(OperationAnalysisContext context)
    {
        var operation = (IMethodReferenceOperation)context.Operation;
        if (IsInstrumented(operation.Method, context))
        {
            Report(context, operation.Method, "a delegate or function pointer calls it directly; use a lambda that calls it");
        }
    }

    private static void AnalyzeLoop(OperationAnalysisContext context)
    {
        if (context.Operation is not IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop })
        {
            return;
        }

        var info = context.Operation.SemanticModel.GetForEachStatementInfo(loop);
        ReportImplicit(context, info.GetEnumeratorMethod);
        ReportImplicit(context, info.MoveNextMethod);
        ReportImplicit(context, info.DisposeMethod);
    }

    private static void AnalyzeUsing(OperationAnalysisContext context)
    {
        var resource = context.Operation is IUsingOperation statement ? statement.Resources : ((IUsingDeclarationOperation)context.Operation).DeclarationGroup;
        var type = resource is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(d => d.Declarators).FirstOrDefault()?.Symbol.Type
            : resource.Type;
        foreach (var dispose in (type?.GetMembers() ?? []).OfType<IMethodSymbol>().Where(m => m.Name is "Dispose" or "DisposeAsync" && m.Parameters.IsEmpty))
        {
            ReportImplicit(context, dispose);
        }
    }

    private static void ReportImplicit(OperationAnalysisContext context, IMethodSymbol? method)
    {
        if (method is not null && IsInstrumented(method, context))
        {
            Report(context, method, "the language calls it by itself here; call it by name");
        }
    }

    private static bool IsInstrumented(IMethodSymbol method, OperationAnalysisContext context) =>
        InstrumentedSlot.Find(method) is { } slot
        && !MethodRules.IsBodiless(slot)
        && context.ContainingSymbol.ContainingNamespace?.ToDisplayString() != Names.GeneratedNamespace;

    private static void Report(OperationAnalysisContext context, IMethodSymbol method, string reason) =>
        context.ReportDiagnostic(Diagnostic.Create(
            RuleCatalog.EscapedCall,
            context.Operation.Syntax.GetLocation(),
            method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            reason));
}
