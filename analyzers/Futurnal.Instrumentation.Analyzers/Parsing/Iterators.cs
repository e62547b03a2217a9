using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Tells iterators from methods that return a finished collection.</summary>
internal static class Iterators
{
    private const string StateMachine = "System.Runtime.CompilerServices.IteratorStateMachineAttribute";
    private const string AsyncStateMachine = "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute";

    public static bool IsIterator(IMethodSymbol method) =>
        LaterWork.IsIterator(method.ReturnType)
        || method.GetAttributes().Has(StateMachine)
        || method.GetAttributes().Has(AsyncStateMachine)
        || IsInstrumentedElsewhere(method)
        || (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Any(r => Yields(r.GetSyntax()));

    /// <summary>Tells whether walks through what a method returns can be recorded: it is a sequence that nobody takes for a finished list.</summary>
    public static bool IsObservable(IMethodSymbol method) => method.ReturnType.OriginalDefinition.ToDisplayString() switch
    {
        "System.Collections.Generic.IAsyncEnumerable<T>" => true,

        // An override could return a list, which its callers may look for.
        "System.Collections.Generic.IEnumerable<T>" => IsSealed(method) && IsIterator(method),
        _ => false,
    };

    /// <summary>Tells whether no other body can take the place of the method's.</summary>
    public static bool IsSealed(IMethodSymbol method) => method is { IsVirtual: false, IsOverride: false, IsAbstract: false };

    /// <summary>A reference assembly does not tell iterators, but whoever built it was refused attributes on other sequences.</summary>
    private static bool IsInstrumentedElsewhere(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty && LaterWork.IsSequence(method.ReturnType) && method.HasInstrument();

    private static bool Yields(SyntaxNode declaration) => declaration
        .DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || n == declaration)
        .Any(n => n is YieldStatementSyntax);
}
