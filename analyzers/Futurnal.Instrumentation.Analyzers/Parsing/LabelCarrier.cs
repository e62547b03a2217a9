using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What labels are taken from: a parameter, or a method's result.</summary>
/// <param name="Symbol">The parameter, or the method.</param>
/// <param name="Type">Its type; of a task the type of what it gives.</param>
/// <param name="Attributes">The attributes it has.</param>
/// <param name="Ordinal">The parameter's position, or -1 for the result.</param>
internal sealed record LabelCarrier(ISymbol Symbol, ITypeSymbol Type, ImmutableArray<AttributeData> Attributes, int Ordinal)
{
    public bool IsResult => Ordinal < 0;

    public LabelSource Source => IsResult ? LabelSource.Result : LabelSource.Parameter;

    /// <summary>Gets what it is, for a message.</summary>
    public string Shown => IsResult ? "its result" : $"parameter '{Symbol.Name}'";

    /// <summary>Gets an attribute of it, for a message.</summary>
    public string Mark => IsResult ? "[Label]" : $"[Label] {Symbol.Name}";
}
