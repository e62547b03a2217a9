using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds the keys and values within what is given as tags.</summary>
internal sealed class TagWrites(CompilationCode code)
{
    private const int DeepestVariable = 8;

    /// <summary>The texts and objects that are handed over; a list that is not written out is one of them itself.</summary>
    public IEnumerable<IOperation> ValuesOf(IOperation given) => Read(given, DeepestVariable);

    /// <summary>What a method of the project returns as tags, or <see langword="null"/> where its code does not say it.</summary>
    public static IReadOnlyList<IOperation>? ReturnedBy(IOperation value, ProofRun run)
    {
        if (value is not IInvocationOperation call || !TagCalls.IsPairs(call.Type) || TagCalls.IsTaker(call.Type) || run.Calls.BodyOf(call) is not { } body)
        {
            return null;
        }

        var returned = CallProver.ReturnsOf(body).Select(r => r.ReturnedValue!).ToList();
        return returned.Count > 0 ? returned : null;
    }

    private IEnumerable<IOperation> Read(IOperation value, int depth)
    {
        var bare = Unconverted.OfFramework(value);
        switch (bare)
        {
            case ICollectionExpressionOperation expression:
                return expression.Elements.SelectMany(e => Read(e is ISpreadOperation spread ? spread.Operand : e, depth));
            case IArrayCreationOperation { Initializer.ElementValues: var values }:
                return values.SelectMany(v => Read(v, depth));
            case IObjectCreationOperation { Type.Name: "KeyValuePair" } pair:
                return pair.Arguments.Select(a => a.Value);
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" } } pair:
                return pair.Arguments.Select(a => a.Value);
            case IObjectCreationOperation { Initializer: var initializer } creation when !TagCalls.IsTaker(creation.Type) && CollectionRules.IsFramework(creation.Type):
                return creation.Arguments.Where(a => TagCalls.IsPairs(a.Parameter?.Type)).Select(a => a.Value).SelectMany(a => Read(a, depth)).Concat((initializer?.Initializers ?? []).SelectMany(i => OfItem(i, depth)));
            case IDefaultValueOperation or IArrayCreationOperation or IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true } } or IMemberReferenceOperation { Member: { Name: "Empty", IsStatic: true } }:
                return [];
            case IInvocationOperation { TargetMethod: { Name: "ToArray" or "ToList", ContainingType: var type } } copy when TagCalls.IsPairs(copy.Type) && CollectionRules.IsFramework(type):
                return Read(copy.Instance ?? copy.Arguments[0].Value, depth);
            case IConditionalOperation { WhenFalse: { } otherwise } choice when TagCalls.IsPairs(choice.Type):
                return Read(choice.WhenTrue, depth).Concat(Read(otherwise, depth));
            case ILocalReferenceOperation local when TagCalls.IsPairs(local.Type) && !TagCalls.IsTaker(local.Type) && depth > 0 && TagLists.StoredIn(local, code.Around(local)) is { Count: > 0 } stored:
                return stored.SelectMany(s => Read(s, depth - 1));
            default:
                // What is added to a list of tags is looked at where it is added.
                return TagCalls.IsTaker(bare.Type) ? [] : [bare];
        }
    }

    private IEnumerable<IOperation> OfItem(IOperation item, int depth) => item switch
    {
        IInvocationOperation { Arguments: [var only] } => Read(only.Value, depth),
        IInvocationOperation { Arguments: var pair } => pair.Select(a => a.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var value } => [key.Value, value],
        _ => [item],
    };
}
