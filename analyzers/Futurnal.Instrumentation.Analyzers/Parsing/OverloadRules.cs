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

    private static IEnumerable<IMethodSymbol> Namesakes(IMethodSymbol method) => InstrumentedMethods.TypesOf(method.ContainingType)
        .SelectMany(t => t.GetMembers(method.Name))
        .OfType<IMethodSymbol>()
        .Where(m => !IsSlotOf(m.OriginalDefinition, method));

    private static bool IsSlotOf(IMethodSymbol other, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(InstrumentedSlot.Definition(other), method)
        || InstrumentedSlot.SlotsOf(method).Contains(InstrumentedSlot.Definition(other), SymbolEqualityComparer.Default);
}
