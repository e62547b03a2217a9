using System.Collections.Concurrent;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Coverage;

/// <summary>Gathers the instrumented methods of a compilation and what becomes of their uses. Thread-safe.</summary>
internal sealed class CoverageCollector(Compilation compilation, string folder)
{
    private readonly UseFinder _finder = new(compilation);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<(IMethodSymbol Slot, EscapedPlace? Escape)> _uses = [];
    private readonly ConcurrentBag<EscapedPlace> _uncertain = [];

    public void AddMethod(SymbolAnalysisContext context)
    {
        var method = InstrumentedSlot.Definition((IMethodSymbol)context.Symbol);
        if (method.HasInstrument())
        {
            _methods[method] = true;
        }
    }

    public void AddUses(OperationAnalysisContext context)
    {
        foreach (var use in _finder.Find(context))
        {
            Add(use);
        }

        // Methods of other assemblies are listed where they are called, also those that record themselves there.
        if (context.Operation is IInvocationOperation { TargetMethod: var called } && InstrumentedSlot.Find(called) is { } slot && MethodForms.RecordsItself(slot) && !IsOwn(slot))
        {
            _methods[slot] = true;
        }
    }

    public CoverageReport ToReport()
    {
        var uses = _uses.ToLookup<(IMethodSymbol Slot, EscapedPlace? Escape), IMethodSymbol, EscapedPlace?>(u => u.Slot, u => u.Escape, SymbolEqualityComparer.Default);
        var entries = _methods.Keys
            .OrderBy(m => IsOwn(m) ? "" : m.ContainingAssembly.Name, StringComparer.Ordinal)
            .ThenBy(m => m.ToDisplayString(), StringComparer.Ordinal)
            .ThenBy(m => m.GetDocumentationCommentId(), StringComparer.Ordinal)
            .Select(m => Entry(m, uses[m]));
        return new CoverageReport(compilation.AssemblyName ?? "", entries.ToEquatableArray(), Sorted(_uncertain));
    }

    private void Add(InstrumentedUse use)
    {
        var escape = use.Escape is null ? null : PlaceOf(use);
        if (use.Method is null)
        {
            _uncertain.Add(escape!);
            return;
        }

        var slot = InstrumentedSlot.Find(use.Method)!;
        _methods[slot] = true;
        _uses.Add((slot, escape));
    }

    private CoverageEntry Entry(IMethodSymbol method, IEnumerable<EscapedPlace?> uses)
    {
        var all = uses.ToArray();
        return new CoverageEntry(
            method.ToDisplayString(),
            IsOwn(method) ? "" : method.ContainingAssembly.Name,
            IsOwn(method) ? Form(method) : "referenced",
            MethodForms.RecordsItself(method),
            method.InstrumentAttributes().Select(a => (a.Text(0) ?? "", DeclaredMetricSpec.TypeOf(InstrumentParser.KindOf(a)))).ToEquatableArray(),
            all.Count(u => u is null),
            Sorted(all.OfType<EscapedPlace>()));
    }

    private static string Form(IMethodSymbol method) => MethodForms.IsAsyncPartial(method) ? "async partial"
        : !MethodForms.IsBodiless(method) ? DecoratorRules.IsDecorated(method) ? "interceptor and decorator" : "interceptor"
        : MethodForms.IsTyped(method) ? "typed instrument"
        : "core";

    private bool IsOwn(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);

    private EscapedPlace PlaceOf(InstrumentedUse use)
    {
        var name = use.Place is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } ? member.Name : use.Place;
        var place = name.GetLocation().GetMappedLineSpan();
        return new EscapedPlace(use.Name, RelativePath.Of(place.Path, folder), place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, use.Escape!);
    }

    private static EquatableArray<EscapedPlace> Sorted(IEnumerable<EscapedPlace> places) => places
        .OrderBy(p => p.File, StringComparer.Ordinal)
        .ThenBy(p => p.Line)
        .ThenBy(p => p.Column)
        .ThenBy(p => p.Method, StringComparer.Ordinal)
        .ThenBy(p => p.Why, StringComparer.Ordinal)
        .ToEquatableArray();
}
