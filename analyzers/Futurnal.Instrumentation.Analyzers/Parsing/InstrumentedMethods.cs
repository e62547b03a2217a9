using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Tells which methods of a compilation are instrumented by wrappers; each is looked at once. Thread-safe.</summary>
internal sealed class InstrumentedMethods(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<string>> _referenced = new(() => new(ReferencedTargets.NamesIn(compilation, default), StringComparer.Ordinal));

    /// <summary>Tells whether any of the attributes can be in use.</summary>
    public static bool CanExist(Compilation compilation) => !compilation.GetTypesByMetadataName(AttributeNames.Timed).IsEmpty;

    public bool Contains(IMethodSymbol method) => _known.GetOrAdd(
        InstrumentedSlot.Definition(method),
        static m => InstrumentedSlot.Find(m) is { } slot && !MethodForms.RecordsItself(slot));

    /// <summary>Tells whether a call that is bound at run time can reach an instrumented method.</summary>
    /// <param name="name">The name called.</param>
    /// <param name="receiver">The receiver's type, or <see langword="null"/> where that too is known at run time only.</param>
    public bool MayContain(string name, ITypeSymbol? receiver) => receiver is null or IDynamicTypeSymbol
        ? _referenced.Value.Contains(name) || compilation.GetSymbolsWithName(name, SymbolFilter.Member).OfType<IMethodSymbol>().Any(Contains)
        : TypesOf(receiver).SelectMany(t => t.GetMembers(name)).OfType<IMethodSymbol>().Any(Contains);

    /// <summary>A type, its base types and its interfaces.</summary>
    public static IEnumerable<ITypeSymbol> TypesOf(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }
}
