using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves locals and parameters: all that is ever written to them, or what a check around the mention lets through.</summary>
internal sealed class VariableProver(ProofRun run)
{
    private readonly GuardFinder _guards = new(run);

    public TextProof Of(IOperation mention, ISymbol variable, CallFrame? frame)
    {
        if (variable is IParameterSymbol restricted && run.Code.Slots.Of(restricted) is { } slot)
        {
            return slot.Text;
        }

        var what = variable is IParameterSymbol ? "parameter" : "local";
        if (_guards.Find(mention, variable, frame) is { } guarded)
        {
            var rest = run.Step(variable, frame, mention, () => Writes(mention, variable, frame, withDeclaration: false), isGuarded: true);
            if (rest is ClosedText others)
            {
                return guarded.Or(others);
            }
        }

        return run.Step(variable, frame, mention, () => Writes(mention, variable, frame, withDeclaration: true)).ViaName(what, variable, mention);
    }

    /// <summary>All that a parameter of a called method is set to, for what the caller has in hand afterwards.</summary>
    public TextProof OfOut(IParameterSymbol parameter, IOperation body, CallFrame frame) =>
        run.Step(parameter, frame, body, () => ProofRun.Any(Mentions(run.Code.Around(body), parameter, frame, withDeclaration: true)));

    private TextProof Writes(IOperation mention, ISymbol variable, CallFrame? frame, bool withDeclaration)
    {
        if (variable is IParameterSymbol parameter && IsSharedByMembers(parameter))
        {
            return OpenText.At(mention, "a parameter of a primary constructor can be anything; give it [LabelValues(...)]", SourceKinds.OfName(variable.Name));
        }

        var writes = Mentions(run.Code.Around(mention), variable, frame, withDeclaration).ToList();
        if (withDeclaration && variable is IParameterSymbol incoming)
        {
            writes.Add(() => run.Calls.OfIncoming(incoming, mention, frame));
        }

        return ProofRun.Any(writes);
    }

    private IEnumerable<Func<TextProof>> Mentions(CodeIndex index, ISymbol variable, CallFrame? frame, bool withDeclaration) => index.MentionsOf(variable)
        .Select(MentionRules.Classify)
        .Where(m => m.Kind != MentionKind.Read && (withDeclaration || !m.IsDeclaration || m.Kind == MentionKind.Unknown))
        .Select(m => (Func<TextProof>)(() => OfWrite(m, frame)));

    public TextProof OfWrite(Mention write, CallFrame? frame) => write switch
    {
        { Kind: MentionKind.Value } => run.Prove(write.Source, frame),
        { Kind: MentionKind.Compound, Source: ICompoundAssignmentOperation compound } => run.Compositions.OfCompound(compound, frame),
        { Kind: MentionKind.Element, Source: IForEachLoopOperation loop } => run.Collections.OfLoop(loop, frame),
        { Kind: MentionKind.Part } => run.Tuples.Element(write.Source, write.Path, frame),
        { Kind: MentionKind.Pattern } => OfPattern(write.Source, frame),
        { Kind: MentionKind.Handed, Source: IArgumentOperation argument } => run.Calls.OfHanded(argument, frame),
        _ => OpenText.At(write.Source, "here it may be written in a way the analysis does not follow"),
    };

    /// <summary>A variable of a pattern is the value the pattern looks at, if it is not a part of it.</summary>
    private TextProof OfPattern(IOperation pattern, CallFrame? frame)
    {
        var top = pattern;
        while (top.Parent is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both)
        {
            top = both;
        }

        if (top is IPatternOperation whole && Conditions.Matching(whole, matches: true) is { } closed)
        {
            return closed;
        }

        return top.Parent switch
        {
            IIsPatternOperation test => run.Prove(test.Value, frame),
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => run.Prove(choice.Value, frame),
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => run.Prove(choice.Value, frame),
            _ => OpenText.At(pattern, "it is a part of what the pattern looks at"),
        };
    }

    private static bool IsSharedByMembers(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is TypeDeclarationSyntax;
}
