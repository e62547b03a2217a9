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
        || (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Any(r => Yields(r.GetSyntax()));

    private static bool Yields(SyntaxNode declaration) => declaration
        .DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || n == declaration)
        .Any(n => n is YieldStatementSyntax);
}
