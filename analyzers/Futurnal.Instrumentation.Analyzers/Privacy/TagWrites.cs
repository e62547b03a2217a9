using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds the keys and values that the framework's own instruments and activities are given as tags.</summary>
internal sealed class TagWrites(CompilationCode code)
{
    private const int DeepestVariable = 8;

    /// <summary>The API that an operation calls, as messages show it, and the arguments that are tags.</summary>
    public static (string Api, IReadOnlyList<IArgumentOperation> Tags)? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Add" or "Record" or "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage" } method } call when IsTaker(method.ContainingType) => ($"{method.ContainingType.Name}.{method.Name}", TagsOf(call.Arguments)),
        IObjectCreationOperation { Type: INamedTypeSymbol { Name: "Measurement" or "ActivityEvent" or "ActivityLink" or "ActivityTagsCollection" or "TagList" } type } creation when IsTaker(type) => (type.Name, TagsOf(creation.Arguments)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type } } } when IsTaker(type) => (type.Name, []),
        _ => null,
    };

    /// <summary>The texts and objects that an argument hands over; a list that is not written out is one of them itself.</summary>
    public IEnumerable<IOperation> ValuesOf(IOperation argument) => Read(argument, DeepestVariable);

    private IEnumerable<IOperation> Read(IOperation value, int depth)
    {
        var bare = Bare(value);
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
            case IObjectCreationOperation { Initializer: var initializer } creation when !IsTaker(creation.Type) && CollectionRules.IsFramework(creation.Type):
                return creation.Arguments.Where(a => IsPairs(a.Parameter?.Type)).Select(a => a.Value).SelectMany(a => Read(a, depth)).Concat((initializer?.Initializers ?? []).SelectMany(i => OfItem(i, depth)));
            case IDefaultValueOperation or IArrayCreationOperation or IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true } } or IMemberReferenceOperation { Member: { Name: "Empty", IsStatic: true } }:
                return [];
            case IConditionalOperation { WhenFalse: { } otherwise } choice when IsPairs(choice.Type):
                return Read(choice.WhenTrue, depth).Concat(Read(otherwise, depth));
            case ILocalReferenceOperation local when IsPairs(local.Type) && depth > 0 && Stored(local) is { Count: > 0 } stored:
                return stored.SelectMany(s => Read(s, depth - 1));
            default:
                // What is added to a list of tags is looked at where it is added.
                return IsTaker(bare.Type) ? [] : [bare];
        }
    }

    private IEnumerable<IOperation> OfItem(IOperation item, int depth) => item switch
    {
        IInvocationOperation { Arguments: [var only] } => Read(only.Value, depth),
        IInvocationOperation { Arguments: var pair } => pair.Select(a => a.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var value } => [key.Value, value],
        _ => [item],
    };

    private List<IOperation> Stored(ILocalReferenceOperation local) =>
        [.. code.Around(local).MentionsOf(local.Local).Select(MentionRules.Classify).Where(m => m.Kind == MentionKind.Value).Select(m => m.Source)];

    private static IReadOnlyList<IArgumentOperation> TagsOf(IReadOnlyList<IArgumentOperation> arguments) =>
        [.. arguments.Where(a => a is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && (parameter.Name is "key" or "value" && !IsAmount(parameter) || IsPairs(parameter.Type)))];

    /// <summary>What a measurement measures is called a value, too.</summary>
    private static bool IsAmount(IParameterSymbol parameter) => parameter.OriginalDefinition.Type is ITypeParameterSymbol;

    private static bool IsPairs(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsPairs(array.ElementType),
        INamedTypeSymbol { Name: "KeyValuePair" } => true,
        INamedTypeSymbol { Name: "TagList" or "ActivityTagsCollection" } => true,
        INamedTypeSymbol { Arity: 1, TypeArguments: [var item] } => IsPairs(item),
        INamedTypeSymbol { Arity: 2, Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" } => true,
        _ => false,
    };

    private static bool IsTaker(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Counter" or "UpDownCounter" or "Histogram" or "Gauge" or "Measurement", Arity: 1 } => IsIn(type, "Metrics"),
        INamedTypeSymbol { Name: "Activity" or "ActivityTagsCollection" or "ActivityEvent" or "ActivityLink" or "TagList", Arity: 0 } => IsIn(type, "Diagnostics"),
        _ => false,
    };

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace is { } inner && inner.Name == space
        && inner.ToDisplayString() is "System.Diagnostics" or "System.Diagnostics.Metrics";

    private static IOperation Bare(IOperation value)
    {
        while (value is IConversionOperation conversion && (conversion.OperatorMethod is not { } method || CollectionRules.IsSystem(method.ContainingNamespace)))
        {
            value = conversion.Operand;
        }

        return value;
    }
}
