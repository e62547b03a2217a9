using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Judges what is written to restricted slots. The analyzer and the generator that stands in for it decide by it alone. Thread-safe.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="probe">Called before each judgement; tests make it fail.</param>
internal sealed class LeakRules(Compilation compilation, Action<IOperation>? probe = null)
{
    private readonly CompilationCode _code = CompilationCode.Of(compilation);
    private readonly Relevance _relevance = new(CompilationCode.Of(compilation).Slots);
    private readonly SlotWrites _writes = new(CompilationCode.Of(compilation).Slots);
    private readonly ConversionWrites _conversions = new(CompilationCode.Of(compilation).Slots);
    private readonly DelegateRules _delegates = new(compilation, CompilationCode.Of(compilation).Slots);
    private readonly LateBoundRules _lateBound = new(compilation, CompilationCode.Of(compilation).Slots);
    private readonly BypassRules _bypasses = new(CompilationCode.Of(compilation).Slots);
    private readonly AccessorRules _accessors = new(compilation, CompilationCode.Of(compilation).Slots);
    private readonly ToolkitRules _toolkit = new(CompilationCode.Of(compilation));

    public static OperationKind[] Kinds { get; } = [.. SlotWrites.Kinds.Concat(ConversionWrites.Kinds).Concat(DelegateRules.Kinds).Concat(LateBoundRules.Kinds).Concat(ForgingRules.Kinds).Append(OperationKind.LocalFunction).Distinct()];

    /// <summary>What is wrong with a declaration.</summary>
    public IEnumerable<Diagnostic> Judge(ISymbol symbol) => _bypasses.Judge(symbol).Concat(symbol is IMethodSymbol method ? _accessors.Judge(method) : []).Concat(_toolkit.Judge(symbol));

    /// <summary>What is wrong with an operation itself.</summary>
    public IEnumerable<Diagnostic> Judge(IOperation operation, ISymbol owner, CancellationToken cancellationToken)
    {
        if (operation is ILocalFunctionOperation { Symbol: var function })
        {
            // No symbol is reported for it.
            return Judge(function);
        }

        var byName = _toolkit.Judge(operation, cancellationToken);
        return _relevance.Of(operation) ? Find(operation, owner, cancellationToken).Concat(byName) : byName;
    }

    private IEnumerable<Diagnostic> Find(IOperation operation, ISymbol owner, CancellationToken cancellationToken)
    {
        foreach (var write in _writes.Of(operation, owner).Concat(_conversions.Of(operation)))
        {
            if (Decide(write, cancellationToken) is { } wrong)
            {
                yield return wrong;
            }
        }

        foreach (var wrong in _delegates.Judge(operation).Concat(_lateBound.Judge(operation)))
        {
            yield return wrong;
        }
    }

    private Diagnostic? Decide(SlotWrite write, CancellationToken cancellationToken)
    {
        try
        {
            probe?.Invoke(write.Value);
            var proof = write.IsWhole ? new ProofRun(_code, cancellationToken).ProveWritten(write.Value, write.Path) : OpenText.At(write.Value, "the parts of it are not written out here", SourceKinds.OfValue(write.Value));
            return proof switch
            {
                OpenText open => LeakReport.OfOpen(write, open),
                ClosedText closed when !closed.Values.IsSubsetOf(write.Slot.Text.Values) => LeakReport.OfOutside(write, closed),
                _ => null,
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What the analysis cannot judge is refused, whatever the reason.
            return Diagnostic.Create(RuleCatalog.Undecided, write.Value.Syntax.GetLocation(), write.Slot.Label, e.GetType().Name);
        }
    }
}
