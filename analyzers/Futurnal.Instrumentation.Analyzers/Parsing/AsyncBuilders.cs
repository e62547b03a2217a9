using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Tells the methods that the compiler calls by their names, where an async method names their type as its builder.</summary>
internal static class AsyncBuilders
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Create", "Start", "SetStateMachine", "SetResult", "SetException", "AwaitOnCompleted", "AwaitUnsafeOnCompleted",
    };

    /// <summary>A type with the methods of a builder is taken for one: no declaration tells who names it.</summary>
    public static bool IsMember(IMethodSymbol method) => Names.Contains(method.Name)
        && method.ContainingType is { } type
        && type.GetMembers("Create").OfType<IMethodSymbol>().Any(m => m.IsStatic && m.Parameters.IsEmpty && SymbolEqualityComparer.Default.Equals(m.ReturnType, type))
        && !type.GetMembers("SetStateMachine").IsEmpty;
}
