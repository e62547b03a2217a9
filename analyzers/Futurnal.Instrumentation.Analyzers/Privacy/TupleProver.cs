using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves the elements of tuples, wherever each of them is written out in the end.</summary>
internal sealed class TupleProver(ProofRun run)
{
    /// <summary>The proof of one element of a tuple, or of one inside it.</summary>
    /// <param name="tuple">The tuple.</param>
    /// <param name="path">The position, and that within it, and so on.</param>
    /// <param name="frame">The call it is in.</param>
    public TextProof Element(IOperation tuple, IReadOnlyList<int> path, CallFrame? frame)
    {
        if (path.Count == 0)
        {
            return run.Prove(tuple, frame);
        }

        return run.Bounded(tuple, () => tuple switch
        {
            ITupleOperation written when path[0] >= 0 && path[0] < written.Elements.Length => Element(written.Elements[path[0]], [.. path.Skip(1)], frame),
            IConversionOperation { OperatorMethod: null, Operand.Type: { } from, Type: { } to } conversion when IsSameTexts(from, to) => Element(conversion.Operand, path, frame),
            IConditionalOperation { IsRef: false, WhenFalse: { } otherwise } choice => Any([choice.WhenTrue, otherwise], path, frame),
            ISwitchExpressionOperation choice => Any(choice.Arms.Select(a => a.Value), path, frame),
            IThrowOperation => ClosedText.Nothing,
            IAwaitOperation wait when TaskTypes.IsTask(wait.Operation.Type) => Element(wait.Operation, path, frame),
            IInvocationOperation call => OfCall(call, path, frame),
            ILocalReferenceOperation local => OfLocal(local, path, frame),
            _ => OpenText.At(tuple, "an element of a tuple that is not written out here can be any text", SourceKinds.OfValue(tuple)),
        });
    }

    /// <summary>The element that a name stands for, as in <c>pair.Kind</c>.</summary>
    public TextProof OfField(IFieldReferenceOperation reference, CallFrame? frame)
    {
        var field = reference.Field.CorrespondingTupleField ?? reference.Field;
        return reference.Instance is { Type: INamedTypeSymbol { TupleElements: var elements } } instance && IndexOf(elements, field) is >= 0 and var index
            ? Element(instance, [index], frame).Via("element", reference)
            : OpenText.At(reference, "an element of a tuple that is not written out here can be any text");
    }

    private static int IndexOf(IReadOnlyList<IFieldSymbol> elements, IFieldSymbol field)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[i].CorrespondingTupleField ?? elements[i], field))
            {
                return i;
            }
        }

        return -1;
    }

    private TextProof OfCall(IInvocationOperation call, IReadOnlyList<int> path, CallFrame? frame)
    {
        if (CallProver.InterceptorOf(call) is null && call.TargetMethod is { Name: "ConfigureAwait" } method && TaskTypes.IsTask(method.ContainingType) && call.Instance is { } work)
        {
            return Element(work, path, frame);
        }

        if (run.Calls.BodyOf(call) is not { } body)
        {
            return OpenText.At(call, $"what '{call.TargetMethod.Name}' returns can be any text", SourceKinds.Of(call.TargetMethod));
        }

        var inside = CallProver.Frame(call.TargetMethod, call.Arguments, frame);
        return run.Step(inside.Method, inside, call, () => run.Changed(() => Any(CallProver.ReturnsOf(body).Select(r => r.ReturnedValue!), path, inside))).Via("result of", call);
    }

    private TextProof OfLocal(ILocalReferenceOperation local, IReadOnlyList<int> path, CallFrame? frame)
    {
        var writes = new List<Func<TextProof>>();
        foreach (var operation in run.Code.Around(local).MentionsOf(local.Local))
        {
            var mention = MentionRules.Classify(operation);
            if (mention.Kind == MentionKind.Value)
            {
                writes.Add(() => Element(mention.Source, path, frame));
            }
            else if (mention.Kind != MentionKind.Read || WritesPart(operation))
            {
                return OpenText.At(operation, "here it may be written in a way the analysis does not follow");
            }
        }

        // An element that depends on another one of the same tuple is none that is understood.
        return run.Step(local.Local, frame, local, () => run.Changed(() => ProofRun.Any(writes))).ViaName("local", local.Local, local);
    }

    private static bool WritesPart(IOperation tuple)
    {
        for (var part = tuple.Parent; part is IFieldReferenceOperation; part = part.Parent)
        {
            if (MentionRules.Classify(part).Kind != MentionKind.Read)
            {
                return true;
            }
        }

        return false;
    }

    private TextProof Any(IEnumerable<IOperation> tuples, IReadOnlyList<int> path, CallFrame? frame) => ProofRun.Any(tuples.Select(t => (Func<TextProof>)(() => Element(t, path, frame))));

    /// <summary>Tells whether a conversion leaves texts as they are: only a text becomes a text without a conversion of the project's own.</summary>
    private static bool IsSameTexts(ITypeSymbol from, ITypeSymbol to) => from is INamedTypeSymbol { IsTupleType: true } a && to is INamedTypeSymbol { IsTupleType: true } b
        && a.TupleElements.Length == b.TupleElements.Length
        && a.TupleElements.Zip(b.TupleElements, (x, y) => (From: x.Type, To: y.Type)).All(p => p.To.SpecialType != SpecialType.System_String || p.From.SpecialType == SpecialType.System_String);
}
