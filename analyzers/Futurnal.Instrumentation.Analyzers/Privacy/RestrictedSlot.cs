using System.Collections.Immutable;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A parameter, result, property or field whose text is restricted to declared values.</summary>
/// <param name="Symbol">The parameter, method, property or field.</param>
/// <param name="Label">The label's name as messages show it.</param>
/// <param name="Values">The declared values; <c>other</c>, a missing one and an empty one are always allowed.</param>
internal sealed record RestrictedSlot(ISymbol Symbol, string Label, ImmutableArray<string> Values)
{
    /// <summary>Gets what reading it can give.</summary>
    public ClosedText Text { get; } = new(ClosedText.OfAll(Values).Values.Add(BuiltInMetrics.Other).Add(""), CanBeNull: true);

    public bool Holds(RestrictedSlot other) => other.Text.Values.IsSubsetOf(Text.Values);

    /// <summary>The values in the order they are declared.</summary>
    public string Shown => string.Join(", ", Values);
}
