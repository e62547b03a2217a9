using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the method whose attributes count for a call: the called one, what it overrides, or the interface member it implements.</summary>
internal static class InstrumentedSlot
{
    public static IMethodSymbol? Find(IMethodSymbol called)
    {
        var method = Definition(called);
        return method.HasInstrument() ? method : SlotsOf(method).FirstOrDefault(m => m.HasInstrument());
    }

    /// <summary>Everything a call could go through instead of the method itself.</summary>
    public static IEnumerable<IMethodSymbol> SlotsOf(IMethodSymbol method) =>
        AllSlotsOf(method).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);

    /// <summary>The method as declared: not reduced, not constructed, and of a partial method the part that declares it.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }

    private static IEnumerable<IMethodSymbol> AllSlotsOf(IMethodSymbol method)
    {
        for (var m = method.OverriddenMethod; m is not null; m = m.OverriddenMethod)
        {
            yield return Definition(m);
        }

        for (var m = method; m is not null; m = m.OverriddenMethod is { } overridden ? Definition(overridden) : null)
        {
            foreach (var member in Implemented(m))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method))
            {
                yield return member.OriginalDefinition;
            }
        }
    }
}
