using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Says which members open a way past a restriction: through an interface or a base class that promises less, or an accessor.
/// What comes in through a base member has to be allowed, and what goes out through it has to be what it promises.
/// </summary>
internal sealed class BypassRules(RestrictedSlots slots)
{
    public IEnumerable<Diagnostic> Judge(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } baseType } type => SlotRelations.Inherited(type)
            .Where(p => !baseType.AllInterfaces.Contains(p.Slot.ContainingType, SymbolEqualityComparer.Default))
            .SelectMany(p => OfPair(p.Member, p.Slot, type.Place())),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method when !IsReportedAsDivided(method) => OfMember(method),
        IPropertySymbol property => OfMember(property),
        _ => [],
    };

    private IEnumerable<Diagnostic> OfMember(ISymbol member)
    {
        var definition = RestrictedSlots.Definition(member);
        return SlotRelations.MembersOf(definition).SelectMany(slot => OfPair(definition, slot, null));
    }

    private IEnumerable<Diagnostic> OfPair(ISymbol member, ISymbol slot, Location? place)
    {
        var parameters = member is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)member).Parameters;
        var wrong = parameters
            .Select(p => (Own: (ISymbol)p, Other: SlotRelations.ParameterOf(slot, p.Ordinal), In: p.RefKind != RefKind.Out, Out: p.RefKind is RefKind.Out or RefKind.Ref))
            .Append((Own: member, Other: slot, In: member is IPropertySymbol && slot is IPropertySymbol { SetMethod: not null }, Out: member is IMethodSymbol || slot is IPropertySymbol { GetMethod: not null }));
        foreach (var (own, other, comesIn, goesOut) in wrong)
        {
            if (other is not null && WhyNot(slots.Of(own), slots.Of(other), slot, comesIn, goesOut) is { } why)
            {
                yield return Diagnostic.Create(RuleCatalog.Bypass, place ?? own.Place(), member.Shown(), (slots.Of(own) ?? slots.Of(other))!.Label, why);
            }
        }
    }

    private static string? WhyNot(RestrictedSlot? own, RestrictedSlot? other, ISymbol slot, bool comesIn, bool goesOut)
    {
        if (comesIn && own is not null && (other is null || !own.Holds(other)))
        {
            return other is null
                ? $"is reached through '{slot.Shown()}', which has no such restriction; repeat [LabelValues] there"
                : $"is reached through '{slot.Shown()}', which allows more values; give both the same [LabelValues]";
        }

        return goesOut && other is not null && (own is null || !other.Holds(own))
            ? $"is read through '{slot.Shown()}', which promises fewer values; give both the same [LabelValues]"
            : null;
    }

    /// <summary>FUT402 says the same of it.</summary>
    private static bool IsReportedAsDivided(IMethodSymbol method) => method.HasInstrument() && SlotRules.WhyDivided(InstrumentedSlot.Definition(method)) is not null;
}
