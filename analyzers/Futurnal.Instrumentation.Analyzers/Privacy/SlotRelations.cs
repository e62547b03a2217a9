using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds the members that a call can name instead of a member: what it overrides, and what it implements.</summary>
internal static class SlotRelations
{
    /// <summary>The slots of overridden and implemented members that stand where a slot stands; nearest first.</summary>
    public static IEnumerable<ISymbol> BasesOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol or IPropertySymbol } parameter => MembersOf(parameter.ContainingSymbol).Select(m => ParameterOf(m, parameter.Ordinal)).OfType<ISymbol>(),
        IMethodSymbol or IPropertySymbol => MembersOf(symbol),
        _ => [],
    };

    /// <summary>The members of interfaces that a type takes inherited members for, each with that member.</summary>
    public static IEnumerable<(ISymbol Slot, ISymbol Member)> Inherited(INamedTypeSymbol type)
    {
        foreach (var slot in type.AllInterfaces.SelectMany(i => i.GetMembers()))
        {
            if (slot is IMethodSymbol or IPropertySymbol
                && type.FindImplementationForInterfaceMember(slot) is { } member
                && !SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
                && member.ContainingType.TypeKind is TypeKind.Class)
            {
                yield return (RestrictedSlots.Definition(slot), RestrictedSlots.Definition(member));
            }
        }
    }

    public static ISymbol? ParameterOf(ISymbol member, int ordinal)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return ordinal < parameters.Length ? parameters[ordinal] : null;
    }

    public static IEnumerable<ISymbol> MembersOf(ISymbol member)
    {
        for (var m = Overridden(member); m is not null; m = Overridden(m))
        {
            yield return m;
        }

        if (member.ContainingType is not { } type)
        {
            yield break;
        }

        // An explicit implementation has the member's name behind that of the interface.
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        foreach (var slot in type.AllInterfaces.SelectMany(i => i.GetMembers(name)).Where(m => m.Kind == member.Kind))
        {
            if (Implements(type, slot, member))
            {
                yield return RestrictedSlots.Definition(slot);
            }
        }
    }

    /// <summary>An interface can implement a member of another one, with a body.</summary>
    private static bool Implements(INamedTypeSymbol type, ISymbol slot, ISymbol member)
    {
        if (type.TypeKind is TypeKind.Interface)
        {
            var explicitly = member switch
            {
                IMethodSymbol method => method.ExplicitInterfaceImplementations.CastArray<ISymbol>(),
                IPropertySymbol property => property.ExplicitInterfaceImplementations.CastArray<ISymbol>(),
                _ => [],
            };
            return explicitly.Any(e => SymbolEqualityComparer.Default.Equals(e.OriginalDefinition, slot.OriginalDefinition));
        }

        return type.FindImplementationForInterfaceMember(slot) is { } found
            && SymbolEqualityComparer.Default.Equals(RestrictedSlots.Definition(found), RestrictedSlots.Definition(member));
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => RestrictedSlots.Definition(method),
        IPropertySymbol { OverriddenProperty: { } property } => RestrictedSlots.Definition(property),
        _ => null,
    };
}
