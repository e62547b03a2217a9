using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>How a method returns, and the type of what a caller has in hand in the end.</summary>
internal readonly record struct ReturnShape(ReturnKind Kind, ITypeSymbol? Result)
{
    private const string Tasks = "System.Threading.Tasks";

    public static ReturnShape Of(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return new(ReturnKind.Void, null);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return new(ReturnKind.Reference, null);
        }

        return Iterators.IsObservable(method) ? new(ReturnKind.Sequence, null) : TaskShape(method.ReturnType) ?? new(ReturnKind.Value, method.ReturnType);
    }

    private static ReturnShape? TaskShape(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingType: null } named
            || named.ContainingNamespace.ToDisplayString() != Tasks)
        {
            return null;
        }

        return named.Arity == 0 ? new(ReturnKind.Task, null) : new(ReturnKind.TaskOfResult, named.TypeArguments[0]);
    }
}
