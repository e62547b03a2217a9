using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Finds what checks around a mention say of a variable: conditions it stands under, and statements before it that let only
/// some values pass. What is written to the variable after such a check, the caller adds.
/// </summary>
internal sealed class GuardFinder(ProofRun run)
{
    public ClosedText? Find(IOperation mention, ISymbol variable, CallFrame? frame)
    {
        // What is passed by reference may be somebody's field, and change between the check and the use.
        if (variable is IParameterSymbol { RefKind: not RefKind.None })
        {
            return null;
        }

        ClosedText? found = null;
        for (IOperation child = mention, parent = mention.Parent!; parent is not null and not ILocalFunctionOperation; child = parent, parent = parent.Parent!)
        {
            var here = At(child, parent, variable, frame);
            found = found is null || here is null ? found ?? here : found.And(here);
        }

        return found;
    }

    private ClosedText? At(IOperation child, IOperation parent, ISymbol variable, CallFrame? frame) => parent switch
    {
        IConditionalOperation choice when ReferenceEquals(child, choice.WhenTrue) => run.Conditions.When(choice.Condition, variable, true, frame),
        IConditionalOperation choice when ReferenceEquals(child, choice.WhenFalse) => run.Conditions.When(choice.Condition, variable, false, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } both when ReferenceEquals(child, both.RightOperand) => run.Conditions.When(both.LeftOperand, variable, true, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } either when ReferenceEquals(child, either.RightOperand) => run.Conditions.When(either.LeftOperand, variable, false, frame),
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop when ReferenceEquals(child, loop.Body) => run.Conditions.When(condition, variable, !loop.ConditionIsUntil, frame),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm => OfArm(child, arm, choice, variable, frame),
        ISwitchCaseOperation { Parent: ISwitchOperation choice } section when section.Body.Contains(child) && !HasJumps(parent) =>
            Both(OfSection(section, choice, variable, frame), Before(section.Body, child, variable, frame)),
        IBlockOperation block when !HasJumps(parent) => Before(block.Operations, child, variable, frame),
        _ => null,
    };

    private ClosedText? OfArm(IOperation child, ISwitchExpressionArmOperation arm, ISwitchExpressionOperation choice, ISymbol variable, CallFrame? frame)
    {
        ClosedText? found = null;
        if (Conditions.IsOf(choice.Value, variable) || Declares(arm.Pattern, variable))
        {
            found = Conditions.Matching(arm.Pattern, matches: true);
        }

        if (Conditions.IsOf(choice.Value, variable))
        {
            var before = choice.Arms.TakeWhile(a => !ReferenceEquals(a, arm)).Where(a => a.Guard is null).Select(a => Conditions.Matching(a.Pattern, matches: false));
            found = before.Aggregate(found, Both);
        }

        return ReferenceEquals(child, arm.Value) && arm.Guard is { } guard ? Both(found, run.Conditions.When(guard, variable, true, frame)) : found;
    }

    /// <summary>All labels of a section have to say it, as it is entered by any of them.</summary>
    private ClosedText? OfSection(ISwitchCaseOperation section, ISwitchOperation choice, ISymbol variable, CallFrame? frame)
    {
        var all = ClosedText.Nothing;
        foreach (var clause in section.Clauses)
        {
            var isOfIt = Conditions.IsOf(choice.Value, variable);
            var here = clause switch
            {
                ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: null or string } constant } when isOfIt => ClosedText.Of((string?)constant.Value),
                IPatternCaseClauseOperation pattern => Both(
                    isOfIt || Declares(pattern.Pattern, variable) ? Conditions.Matching(pattern.Pattern, matches: true) : null,
                    pattern.Guard is { } guard ? run.Conditions.When(guard, variable, true, frame) : null),
                _ => null,
            };
            if (here is null)
            {
                return null;
            }

            all = all.Or(here);
        }

        return all;
    }

    private ClosedText? Before(IEnumerable<IOperation> statements, IOperation child, ISymbol variable, CallFrame? frame)
    {
        ClosedText? found = null;
        foreach (var check in statements.TakeWhile(s => !ReferenceEquals(s, child)).OfType<IConditionalOperation>())
        {
            found = Both(found, After(check, variable, frame));
        }

        return found;
    }

    /// <summary>What a value can be that comes out of an if statement.</summary>
    private ClosedText? After(IConditionalOperation check, ISymbol variable, CallFrame? frame)
    {
        var passed = check.WhenTrue is { } then && (Exits(then) || Sets(then, variable)) ? ClosedText.Nothing : run.Conditions.When(check.Condition, variable, true, frame);
        if (passed is null)
        {
            return null;
        }

        var failed = check.WhenFalse is { } otherwise && (Exits(otherwise) || Sets(otherwise, variable)) ? ClosedText.Nothing : run.Conditions.When(check.Condition, variable, false, frame);
        return failed is null ? null : passed.Or(failed);
    }

    private static bool Exits(IOperation statement) => statement switch
    {
        IReturnOperation { Kind: OperationKind.Return } or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation => true,
        IBlockOperation block => block.Operations.LastOrDefault() is { } last && Exits(last),
        IConditionalOperation { WhenFalse: { } otherwise } choice => Exits(choice.WhenTrue) && Exits(otherwise),
        _ => false,
    };

    private static bool Sets(IOperation statement, ISymbol variable) => statement switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } assignment } => Conditions.IsOf(assignment.Target, variable),
        IBlockOperation block => block.Operations.Any(s => s is IExpressionStatementOperation && Sets(s, variable)),
        _ => false,
    };

    private static bool Declares(IPatternOperation pattern, ISymbol variable) => pattern switch
    {
        IDeclarationPatternOperation { DeclaredSymbol: { } declared } => SymbolEqualityComparer.Default.Equals(declared, variable),
        IRecursivePatternOperation { DeclaredSymbol: { } declared } => SymbolEqualityComparer.Default.Equals(declared, variable),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Declares(both.LeftPattern, variable) || Declares(both.RightPattern, variable),
        _ => false,
    };

    private bool HasJumps(IOperation operation) => run.Code.Around(operation).HasJumps;

    private static ClosedText? Both(ClosedText? a, ClosedText? b) => a is null || b is null ? a ?? b : a.And(b);
}
