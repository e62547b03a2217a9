using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The work on one proof, within its limits.</summary>
internal sealed class ProofRun
{
    private const int DeepestNesting = 96;
    private const int DeepestStep = 24;
    private const int MostOperations = 2000;

    private readonly List<(ISymbol Symbol, CallFrame? Frame, int Changes, bool IsGuarded)> _steps = [];
    private int _operations;
    private int _nesting;
    private int _changes;

    public ProofRun(CompilationCode code, CancellationToken cancellationToken)
    {
        Code = code;
        CancellationToken = cancellationToken;
        Variables = new(this);
        Members = new(this);
        Calls = new(this);
        Conditions = new(this);
        Collections = new(this);
        Compositions = new(this);
        Tuples = new(this);
    }

    public CompilationCode Code { get; }

    public CancellationToken CancellationToken { get; }

    public VariableProver Variables { get; }

    public MemberProver Members { get; }

    public CallProver Calls { get; }

    public Conditions Conditions { get; }

    public CollectionProver Collections { get; }

    public CompositionProver Compositions { get; }

    public TupleProver Tuples { get; }

    /// <summary>Proves what is written to a slot. A parameter that the compiler fills in is an argument too.</summary>
    public TextProof ProveWritten(IOperation value, IReadOnlyList<int> path) => value.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue } filled && IncomingProver.CallerInfo(filled.Parameter) is { } info
        ? OpenText.At(filled, $"the compiler fills it in by [{info}]", info == "CallerMemberName" ? OpenKind.Other : OpenKind.Path)
        : Tuples.Element(value, path, frame: null);

    public TextProof Prove(IOperation value, CallFrame? frame) => Bounded(value, () => Find(value, frame));

    /// <summary>Goes one operation further, as long as the limits allow.</summary>
    public TextProof Bounded(IOperation value, Func<TextProof> prove)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (++_operations > MostOperations || _nesting >= DeepestNesting)
        {
            return OpenText.At(value, "the way to it is longer than the analysis follows") with { IsForLimit = true };
        }

        _nesting++;
        var proof = prove();
        _nesting--;
        return proof is ClosedText { IsTooLarge: true } ? OpenText.At(value, $"it has more than {ClosedText.Limit} values") : proof;
    }

    /// <summary>
    /// Proves what is stored under a name, or returned by it. Where that depends on itself it adds nothing of its own, as long
    /// as it is handed on unchanged; what changes on the way can grow without end. A variable after a check is another thing
    /// than the variable: not all that is written to it counts.
    /// </summary>
    public TextProof Step(ISymbol symbol, CallFrame? frame, IOperation mention, Func<TextProof> prove, bool isGuarded = false)
    {
        var known = _steps.FindIndex(s => SymbolEqualityComparer.Default.Equals(s.Symbol, symbol) && ReferenceEquals(s.Frame, frame) && s.IsGuarded == isGuarded);
        if (known < 0 && _steps.Count(s => SymbolEqualityComparer.Default.Equals(s.Symbol, symbol) && s.IsGuarded == isGuarded) > 1)
        {
            return OpenText.At(mention, "it calls itself with other arguments");
        }

        if (known >= 0)
        {
            return _steps[known].Changes == _changes ? ClosedText.Nothing : OpenText.At(mention, "it grows by itself");
        }

        if (_steps.Count >= DeepestStep)
        {
            return OpenText.At(mention, "the way to it has more steps than the analysis follows") with { IsForLimit = true };
        }

        _steps.Add((symbol, frame, _changes, isGuarded));
        var proof = prove();
        _steps.RemoveAt(_steps.Count - 1);
        return proof;
    }

    /// <summary>Proves what is changed afterwards.</summary>
    public TextProof Changed(Func<TextProof> prove)
    {
        _changes++;
        var proof = prove();
        _changes--;
        return proof;
    }

    /// <summary>The proof that a text is one of several.</summary>
    public static TextProof Any(IEnumerable<Func<TextProof>> proofs)
    {
        var all = ClosedText.Nothing;
        OpenText? open = null;
        foreach (var prove in proofs)
        {
            switch (prove())
            {
                case ClosedText closed:
                    all = all.Or(closed);
                    break;
                case OpenText { Kind: not OpenKind.Other } found:
                    return found;
                case OpenText found:
                    open ??= found;
                    break;
            }
        }

        return (TextProof?)open ?? all;
    }

    public TextProof Any(IEnumerable<IOperation> values, CallFrame? frame) => Any(values.Select(v => (Func<TextProof>)(() => Prove(v, frame))));

    private TextProof Find(IOperation value, CallFrame? frame)
    {
        if (value.ConstantValue is { HasValue: true, Value: null or string } constant)
        {
            return ClosedText.Of((string?)constant.Value);
        }

        return value switch
        {
            IDefaultValueOperation or IThrowOperation => value is IThrowOperation ? ClosedText.Nothing : ClosedText.Null,
            IParenthesizedOperation inner => Prove(inner.Operand, frame),
            IConversionOperation conversion => Compositions.OfConversion(conversion, frame),
            IConditionalOperation { IsRef: false, WhenFalse: { } otherwise } choice => Any([choice.WhenTrue, otherwise], frame),
            ICoalesceOperation choice => Compositions.OfCoalesce(choice, frame),
            ISwitchExpressionOperation choice => Any(choice.Arms.Select(a => a.Value), frame),
            ISimpleAssignmentOperation { IsRef: false } assignment => Prove(assignment.Value, frame),
            ICoalesceAssignmentOperation assignment => Any([assignment.Target, assignment.Value], frame),
            ICompoundAssignmentOperation assignment => Compositions.OfCompound(assignment, frame),
            IBinaryOperation binary => Compositions.OfBinary(binary, frame),
            IInterpolatedStringOperation text => Compositions.OfInterpolation(text, frame),
            ILocalReferenceOperation local => Variables.Of(local, local.Local, frame),
            IParameterReferenceOperation parameter => Variables.Of(parameter, parameter.Parameter, frame),
            IFieldReferenceOperation field => Members.OfField(field, frame),
            IPropertyReferenceOperation property => Members.OfProperty(property, frame),
            IArrayElementReferenceOperation element => Collections.Elements(element.ArrayReference, frame).Via("element", element),
            IInvocationOperation call => Calls.Of(call, frame),
            IAwaitOperation wait => Calls.OfAwait(wait, frame),
            IObjectCreationOperation creation => Calls.OfCreation(creation, frame),
            IConditionalAccessOperation access => Any([() => Prove(access.WhenNotNull, frame), () => ClosedText.Null]),
            IConditionalAccessInstanceOperation instance => Compositions.OfAccessInstance(instance, frame),
            _ => OpenText.At(value, "the analysis does not know such code to be closed", IsDynamic(value) ? OpenKind.Dynamic : OpenKind.Other),
        };
    }

    private static bool IsDynamic(IOperation value) => value is IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation || value.Type is IDynamicTypeSymbol;
}
