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
    private const string ByItself = "the language calls it by itself here; call it by name";

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
            if (!InstrumentedMethods.CanExist(start.Compilation))
            {
                return;
            }

            var methods = new InstrumentedMethods(start.Compilation);
            start.RegisterOperationAction(c => AnalyzeInvocation(c, methods), OperationKind.Invocation);
            start.RegisterOperationAction(c => AnalyzeDynamic(c, methods), OperationKind.DynamicInvocation);
            start.RegisterOperationAction(c => AnalyzeReference(c, methods), OperationKind.MethodReference);
            start.RegisterOperationAction(c => AnalyzeImplicit(c, methods), ImplicitCalls.Kinds);
        });
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context, InstrumentedMethods methods)
    {
        var operation = (IInvocationOperation)context.Operation;
        if (!methods.Contains(operation.TargetMethod))
        {
            return;
        }

        if (operation.Syntax is not InvocationExpressionSyntax call)
        {
            Report(context, operation.TargetMethod, ByItself);
            return;
        }

        var model = operation.SemanticModel!;
        if (model.GetInterceptorMethod(call, context.CancellationToken) is null)
        {
            Report(context, operation.TargetMethod, CallRules.WhyNot(call, operation.TargetMethod, model, context.CancellationToken)
                ?? WhyUntaken(context));
        }
    }

    /// <summary>Generators do not see each other's code; a page or a component is such code, too.</summary>
    private static string WhyUntaken(OperationAnalysisContext context) => context.IsGeneratedCode
        ? "another generator wrote the code around it, as for a Razor page, and the weaving one does not see that; call it from a method in a source file"
        : "no wrapper takes the call; the generator did not run on this code, or the method called is one it cannot wrap";

    private static void AnalyzeDynamic(OperationAnalysisContext context, InstrumentedMethods methods)
    {
        if (((IDynamicInvocationOperation)context.Operation).Operation is IDynamicMemberReferenceOperation member
            && methods.MayContain(member.MemberName, member.ContainingType ?? member.Instance?.Type))
        {
            Report(context, member.MemberName, "what a dynamic call reaches is known at run time only; cast to the types it has");
        }
    }

    private static void AnalyzeReference(OperationAnalysisContext context, InstrumentedMethods methods)
    {
        var operation = (IMethodReferenceOperation)context.Operation;
        if (operation.Parent is not INameOfOperation && methods.Contains(operation.Method))
        {
            Report(context, operation.Method, "a delegate or function pointer calls it directly; use a lambda that calls it");
        }
    }

    private static void AnalyzeImplicit(OperationAnalysisContext context, InstrumentedMethods methods)
    {
        foreach (var method in ImplicitCalls.Of(context.Operation).Where(methods.Contains))
        {
            Report(context, method, ByItself);
        }
    }

    private static void Report(OperationAnalysisContext context, IMethodSymbol method, string reason) =>
        Report(context, method.Shown(), reason);

    private static void Report(OperationAnalysisContext context, string method, string reason)
    {
        if (context.ContainingSymbol.ContainingNamespace?.ToDisplayString() != Names.GeneratedNamespace)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.EscapedCall, context.Operation.Syntax.GetLocation(), method, reason));
        }
    }
}
