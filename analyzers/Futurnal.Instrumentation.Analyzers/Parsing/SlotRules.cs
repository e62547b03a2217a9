using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Says why some calls of a method would be recorded and others not, or otherwise: a call is recorded by the attributes of
/// the member it names, so all members that lead to one body must lead to the same attributes.
/// </summary>
internal static class SlotRules
{
    /// <summary>What is wrong and the remedy, or <see langword="null"/>.</summary>
    /// <param name="method">A method as declared, with or without attributes of its own.</param>
    public static (string Trouble, string Remedy)? WhyDivided(IMethodSymbol method)
    {
        var slots = InstrumentedSlot.SlotsOf(method).ToArray();
        var marked = slots.Where(s => s.HasInstrument()).ToArray();
        if (!method.HasInstrument())
        {
            return marked.Length switch
            {
                0 => null,
                1 => slots.FirstOrDefault(s => InstrumentedSlot.Find(s) is null) is { } unmarked
                    ? Missed(method, unmarked) with { Remedy = $"keep the attributes in one place, such as a method that '{method.Shown()}' calls" }
                    : null,
                _ => InTwoPlaces(method, marked[0], marked[1]),
            };
        }

        if (!MethodForms.RecordsItself(method) && slots.FirstOrDefault(s => InstrumentedSlot.Find(s) is null) is { } bare)
        {
            return Missed(method, bare);
        }

        return marked.Length > 0 ? InTwoPlaces(method, marked[0]) : null;
    }

    /// <summary>The same of a body that a class inherits and gives to an interface's member.</summary>
    /// <param name="type">The class that names the interface.</param>
    /// <param name="method">The inherited body.</param>
    /// <param name="member">The interface's member.</param>
    public static (string Trouble, string Remedy)? WhyDivided(INamedTypeSymbol type, IMethodSymbol method, IMethodSymbol member)
    {
        var own = InstrumentedSlot.Find(method);
        return (own is not null, member.HasInstrument()) switch
        {
            (true, false) when !MethodForms.RecordsItself(own!) => Missed(method, member),
            (true, true) when !SymbolEqualityComparer.Default.Equals(own, member) => InTwoPlaces(method, own!, member),
            (false, true) => (
                $"Calls of '{method.Shown()}' on '{type.Name}' would not be recorded by the attributes of '{member.Shown()}'",
                $"declare '{method.Name}' in '{type.Name}', or put the attributes on a method that '{method.Shown()}' calls"),
            _ => null,
        };
    }

    private static (string Trouble, string Remedy) Missed(IMethodSymbol method, IMethodSymbol bare) => (
        $"Calls of '{method.Shown()}' through '{bare.Shown()}' would not be recorded",
        bare.IsStatic
            ? $"put the attributes on a method that '{method.Shown()}' calls"
            : $"put the attributes on '{bare.Shown()}', or on a method that '{method.Shown()}' calls");

    private static (string Trouble, string Remedy) InTwoPlaces(IMethodSymbol method, IMethodSymbol slot) => (
        $"Calls of '{method.Shown()}' and of '{slot.Shown()}' would be recorded by the attributes of one of them only",
        $"keep the attributes in one place, on '{slot.Shown()}'");

    private static (string Trouble, string Remedy) InTwoPlaces(IMethodSymbol method, IMethodSymbol first, IMethodSymbol second) =>
        SymbolEqualityComparer.Default.Equals(method, first)
            ? InTwoPlaces(method, second)
            : (
                $"'{method.Shown()}' has attributes from '{first.Shown()}' and from '{second.Shown()}', and a call would be recorded by one of them only",
                $"keep the attributes in one place, such as a method that '{method.Shown()}' calls");
}
