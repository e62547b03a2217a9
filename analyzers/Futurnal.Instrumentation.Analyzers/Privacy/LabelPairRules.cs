using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Judges lists of labels that calls are given: (key, value) pairs of instruments, and the pairs of texts of a series. Each pair
/// must be written out where it is handed over, or in a variable that nothing but such calls mentions.
/// </summary>
internal sealed class LabelPairRules(CompilationCode code, ToolkitTypes toolkit)
{
    private readonly ConstantTextRules _texts = new(code);

    /// <summary>Tells whether a parameter is a list of labels.</summary>
    public bool IsList(IParameterSymbol? parameter) => toolkit.Declares(parameter)
        && (IsPairs(parameter!.Type) || (parameter is { Name: "labels", ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: "Series" } }));

    public IEnumerable<Diagnostic> Judge(IArgumentOperation argument, CancellationToken cancellationToken)
    {
        var list = new LabelPairList(argument.Parameter!, toolkit, code, cancellationToken);
        list.Read(argument.Value);
        foreach (var pair in list.Pairs)
        {
            foreach (var wrong in _texts.Judge(new(TextRole.LabelKey, pair.Key, list.Taker), cancellationToken).Concat(JudgeValue(argument, pair, cancellationToken)))
            {
                yield return wrong;
            }
        }

        foreach (var wrong in ConstantTextRules.Repeated(list.Pairs.Select(p => p.Key), list.Taker).Concat(list.Unknown.Select(u => OfUnknown(u.Operation, u.Why, argument.Parameter!))))
        {
            yield return wrong;
        }
    }

    public Diagnostic OfDelegate(IOperation reference, IParameterSymbol list) => OfUnknown(reference, "a delegate can be called with any labels", list);

    private IEnumerable<Diagnostic> JudgeValue(IArgumentOperation argument, LabelPair pair, CancellationToken cancellationToken)
    {
        if (pair.Value is not { } value)
        {
            yield break;
        }

        var label = pair.Key.ConstantValue is { HasValue: true, Value: string key } ? key : SourceText.Shorten(pair.Key.Syntax);
        switch (new ProofRun(code, cancellationToken).ProveWritten(value, []))
        {
            case OpenText open:
                yield return LeakReport.OfOpen(new(new(argument.Parameter!, label, []), value, "label pair of 'Series'"), open);
                break;
            case ClosedText closed:
                foreach (var constant in closed.Values.OrderBy(v => v, StringComparer.Ordinal))
                {
                    if (PrivateLook.Of(constant) is { } look)
                    {
                        yield return Diagnostic.Create(RuleCatalog.RevealingConstant, value.Syntax.GetLocation(), $"Label '{label}'", constant, look);
                    }
                }

                break;
        }
    }

    private Diagnostic OfUnknown(IOperation operation, string why, IParameterSymbol list) => Diagnostic.Create(
        RuleCatalog.PairByHand, operation.Syntax.GetLocation(), SourceText.Shorten(operation.Syntax), why, IsPairs(list.Type) ? "(\"kind\", value)" : "new(\"kind\", \"pdf\")");

    private bool IsPairs(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, TypeArguments: [INamedTypeSymbol { IsTupleType: true, TupleElements: [{ Type.SpecialType: SpecialType.System_String }, { Type: var value }] }] } && toolkit.IsLabel(value);
}
