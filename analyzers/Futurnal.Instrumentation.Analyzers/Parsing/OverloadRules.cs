using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Tells whether a method can be called by its name alone. A wrapper has arguments of the parameters' own types and in their
/// order; a call it takes may name its arguments, or give some that have no type, and so reach a method that those would not.
/// </summary>
internal static class OverloadRules
{
    private const string Priority = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";

    /// <summary>Tells whether a wrapper's call may choose another method: one that has priority, or that stands nearer than the one overridden.</summary>
    public static bool MayChooseAnother(IMethodSymbol method)
    {
        var namesakes = Namesakes(method).ToArray();
        return namesakes.Length > 0 && (method.IsOverride && namesakes.Any(m => !m.IsOverride) || namesakes.Append(method).Any(m => m.GetAttributes().Has(Priority)));
    }

    /// <summary>
    /// Why arguments of a member's own parameters, in their order, reach another member of its name; <see langword="null"/> where
    /// they reach it. An override is looked for where the overridden member stands, behind all that derived types add.
    /// </summary>
    public static string? WhyAnother(ISymbol member, Compilation compilation)
    {
        var root = RootOf(member);
        foreach (var other in TypesAround(member.ContainingType).SelectMany(t => t.GetMembers(member.Name)))
        {
            if (other.IsOverride || SymbolEqualityComparer.Default.Equals(other, root)
                || !compilation.IsSymbolAccessibleWithin(other, member.ContainingType) || !Takes(other, member, compilation))
            {
                continue;
            }

            var isSibling = SymbolEqualityComparer.Default.Equals(other.ContainingType, root.ContainingType);
            if (isSibling ? PriorityOf(other) > PriorityOf(root) : member.IsOverride && TypesAround(other.ContainingType).Contains(root.ContainingType, SymbolEqualityComparer.Default))
            {
                return $"a call of '{member.Shown()}' by its name reaches '{other.Shown()}', which {(isSibling ? "has priority" : "stands nearer")}; rename one of them";
            }
        }

        return null;
    }

    private static ISymbol RootOf(ISymbol member) => member is IMethodSymbol { OverriddenMethod: { } overridden } ? RootOf(overridden) : member;

    /// <summary>A class and its base classes: what it implements is not looked up on it.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesAround(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }

    private static int PriorityOf(ISymbol member) =>
        member.GetAttributes().FirstOrDefault(a => a.Is(Priority)) is { ConstructorArguments.Length: 1 } attribute && attribute.ConstructorArguments[0].Value is int priority
            ? priority
            : 0;

    /// <summary>Tells whether the arguments may fit; where a type argument would have to be inferred they do.</summary>
    private static bool Takes(ISymbol other, ISymbol member, Compilation compilation)
    {
        var (parameters, arguments) = (ParametersOf(other), ParametersOf(member));
        if (parameters.Skip(arguments.Length).Any(p => !p.IsOptional && !p.IsParams))
        {
            return false;
        }

        return arguments.Select((a, i) => i < parameters.Length ? Takes(parameters[i], a, compilation) : parameters.LastOrDefault()?.IsParams == true).All(fits => fits);
    }

    private static bool Takes(IParameterSymbol parameter, IParameterSymbol argument, Compilation compilation)
    {
        if (parameter.RefKind is RefKind.Ref or RefKind.Out || argument.RefKind is RefKind.Ref or RefKind.Out)
        {
            // What is passed by reference has the parameter's very type.
            return parameter.RefKind == argument.RefKind;
        }

        return parameter.IsParams || parameter.OriginalDefinition.Type is { } type && MentionsOwn(type) || compilation.ClassifyCommonConversion(argument.Type, parameter.Type).IsImplicit;
    }

    private static bool MentionsOwn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsOwn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsOwn),
        _ => false,
    };

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> Namesakes(IMethodSymbol method) => InstrumentedMethods.TypesOf(method.ContainingType)
        .SelectMany(t => t.GetMembers(method.Name))
        .OfType<IMethodSymbol>()
        .Where(m => !IsSlotOf(m.OriginalDefinition, method));

    private static bool IsSlotOf(IMethodSymbol other, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(InstrumentedSlot.Definition(other), method)
        || InstrumentedSlot.SlotsOf(method).Contains(InstrumentedSlot.Definition(other), SymbolEqualityComparer.Default);
}
