using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Finds every use of an instrumented method that is recorded by wrappers. It looks at the final compilation, in which the
/// compiler itself says of each call whether it is taken. Thread-safe.
/// </summary>
internal sealed class UseFinder(Compilation compilation)
{
    public static readonly OperationKind[] Kinds = [OperationKind.Invocation, OperationKind.DynamicInvocation, OperationKind.MethodReference, .. ImplicitCalls.Kinds];

    private const string ByItself = "the language calls it by itself here; call it by name";

    private readonly InstrumentedMethods _methods = new(compilation);
    private readonly Lazy<TwinFiles> _twins = new(() => new(compilation.SyntaxTrees));

    public IEnumerable<InstrumentedUse> Find(OperationAnalysisContext context) => context.Operation switch
    {
        IInvocationOperation call when !_methods.Contains(call.TargetMethod) => [],

        // Nearly every call is out by now, and the name of a namespace is slow to write.
        _ when context.ContainingSymbol.ContainingNamespace?.ToDisplayString() == Names.GeneratedNamespace => [],
        IInvocationOperation call => OfInvocation(context, call),
        IDynamicInvocationOperation call => OfDynamic(call),
        IMethodReferenceOperation reference => OfReference(reference),
        var other => ImplicitCalls.Of(other, _methods.Contains).Select(m => Use(m, other, ByItself)),
    };

    private IEnumerable<InstrumentedUse> OfInvocation(OperationAnalysisContext context, IInvocationOperation operation)
    {
        if (operation.Syntax is not InvocationExpressionSyntax call)
        {
            yield return Use(operation.TargetMethod, operation, ByItself);
            yield break;
        }

        // What forbids a wrapper may show only now: the generator knew the code around the call without that of other generators.
        var model = operation.SemanticModel!;
        var isTaken = model.GetInterceptorMethod(call, context.CancellationToken) is not null;
        var forbidden = CallRules.WhyNot(call, operation.TargetMethod, model, context.CancellationToken);
        yield return Use(operation.TargetMethod, operation, isTaken ? forbidden : forbidden ?? WhyUntaken(context, call.SyntaxTree));
    }

    /// <summary>Generators do not see each other's code; a page or a component is such code, too.</summary>
    private string WhyUntaken(OperationAnalysisContext context, SyntaxTree tree)
    {
        if (_twins.Value.TwinOf(tree) is not null)
        {
            return "another file of the project has the same text, and the compiler tells calls apart by the texts of their files; make them differ, if only by a comment";
        }

        return context.IsGeneratedCode
            ? "another generator wrote the code around it, as for a Razor page, and the weaving one does not see that; call it from a method in a source file"
            : "no wrapper takes the call; the generator did not run on this code, or the method called is one it cannot wrap";
    }

    private IEnumerable<InstrumentedUse> OfDynamic(IDynamicInvocationOperation operation)
    {
        if (operation.Operation is IDynamicMemberReferenceOperation member
            && _methods.MayContain(member.MemberName, member.ContainingType ?? member.Instance?.Type))
        {
            yield return new(null, member.MemberName, operation.Syntax, "what a dynamic call reaches is known at run time only; cast to the types it has");
        }
    }

    private IEnumerable<InstrumentedUse> OfReference(IMethodReferenceOperation operation)
    {
        if (operation.Parent is not INameOfOperation && _methods.Contains(operation.Method))
        {
            yield return Use(operation.Method, operation, "a delegate or function pointer calls it directly; use a lambda that calls it");
        }
    }

    private static InstrumentedUse Use(IMethodSymbol method, IOperation operation, string? escape) => new(method, method.Shown(), operation.Syntax, escape);
}
