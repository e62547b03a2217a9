using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Knows the types of results whose work may not be done when the method that returns them has returned.</summary>
internal static class LaterWork
{
    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerable",
        "System.Collections.Generic.IEnumerable<T>",
        "System.Linq.IOrderedEnumerable<TElement>",
        "System.Linq.IQueryable",
        "System.Linq.IQueryable<T>",
        "System.Linq.IOrderedQueryable",
        "System.Linq.IOrderedQueryable<T>",
        "System.Linq.ParallelQuery",
        "System.Linq.ParallelQuery<TSource>",
        "System.Linq.OrderedParallelQuery<TSource>",
    };

    private static readonly HashSet<string> Iterators = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerator",
        "System.Collections.Generic.IEnumerator<T>",
        "System.Collections.Generic.IAsyncEnumerable<T>",
        "System.Collections.Generic.IAsyncEnumerator<T>",
    };

    /// <summary>Tells whether a type is a sequence that may be computed, or asked of a provider, while it is read.</summary>
    public static bool IsSequence(ITypeSymbol type) => Sequences.Contains(Definition(type));

    /// <summary>Tells whether a type has no other use than to work while it is read.</summary>
    public static bool IsIterator(ITypeSymbol type) => Iterators.Contains(Definition(type));

    /// <summary>Tells whether a type can be awaited.</summary>
    public static bool IsAwaitable(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Any(t => IsAwaitable(t));
        }

        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers("GetAwaiter").OfType<IMethodSymbol>().Any(m => m.Parameters.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }

    private static string Definition(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString();
}
