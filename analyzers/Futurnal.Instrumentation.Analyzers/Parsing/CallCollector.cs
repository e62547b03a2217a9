using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the calls of instrumented methods in a compilation.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="specs">What methods parsed already ask for; those that are called are added.</param>
/// <param name="cancellationToken">Asks to give up.</param>
internal sealed class CallCollector(Compilation compilation, Dictionary<IMethodSymbol, MethodSpec?> specs, CancellationToken cancellationToken)
{

    /// <summary>The calls in a tree of methods with the given names that a wrapper takes.</summary>
    public EquatableArray<CallSpec> Collect(SyntaxTree tree, TreeIndex index, ISet<string> names)
    {
        var wrappers = new Dictionary<WrapperSpec, List<string>>();
        SemanticModel? model = null;
        foreach (var call in index.Calling(names))
        {
            cancellationToken.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            if (WrapperOf(call, model) is not { } wrapper || model.GetInterceptableLocation(call, cancellationToken) is not { } location)
            {
                continue;
            }

            if (!wrappers.TryGetValue(wrapper, out var locations))
            {
                wrappers.Add(wrapper, locations = []);
            }

            locations.Add(location.GetInterceptsLocationAttributeSyntax());
        }

        return wrappers.Select(w => new CallSpec(w.Key, w.Value.ToEquatableArray())).ToEquatableArray();
    }

    private WrapperSpec? WrapperOf(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (CalledBy(model.GetSymbolInfo(call, cancellationToken)) is not { } called
            || InstrumentedSlot.Find(called) is not { } slot
            || MethodForms.RecordsItself(slot)
            || SpecOf(slot) is not { } spec
            || !IsWeavable(InstrumentedSlot.Definition(called), slot)
            || CallRules.WhyNot(call, called, model, cancellationToken) is not null)
        {
            return null;
        }

        return WrapperParser.Parse(called, spec, compilation);
    }

    /// <summary>
    /// An argument that another generator writes leaves a call unbound here. With one method to choose it will be bound to that;
    /// the analyzers see whether it was, and whether anything forbids the wrapper.
    /// </summary>
    private static IMethodSymbol? CalledBy(SymbolInfo info) =>
        (info.Symbol ?? (info is { CandidateReason: CandidateReason.OverloadResolutionFailure, CandidateSymbols.Length: 1 } ? info.CandidateSymbols[0] : null)) as IMethodSymbol;

    private MethodSpec? SpecOf(IMethodSymbol slot)
    {
        if (!specs.TryGetValue(slot, out var spec))
        {
            specs.Add(slot, spec = TargetParser.Parse(slot, compilation, cancellationToken).Method);
        }

        return spec;
    }

    /// <summary>A method that has its attributes from elsewhere must be one that could have them itself.</summary>
    private bool IsWeavable(IMethodSymbol called, IMethodSymbol slot) =>
        SymbolEqualityComparer.Default.Equals(called, slot) || MethodRules.WhyNot(called, compilation) is null;
}
