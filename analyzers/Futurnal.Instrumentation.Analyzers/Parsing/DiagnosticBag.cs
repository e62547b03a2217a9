using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What is wrong with one method.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticSpec> _items = [];
    private readonly List<Advice> _advice = [];

    public bool IsEmpty => _items.Count == 0;

    public void Add(DiagnosticDescriptor rule, Location place, params string[] arguments) =>
        _items.Add(DiagnosticSpec.At(rule, place, arguments));

    /// <summary>Gets what could be better, which keeps nothing from being generated.</summary>
    public IReadOnlyList<Advice> Advice => _advice;

    public void Advise(DiagnosticDescriptor rule, Location place, params string[] arguments) => _advice.Add(new(rule, place, arguments));

    public EquatableArray<DiagnosticSpec> ToSpecs() => _items.ToEquatableArray();
}
