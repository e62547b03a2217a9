using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds all that is put in a variable of tags: a pair, an array, a span, a list or a dictionary.</summary>
internal static class TagLists
{
    private static readonly HashSet<string> Adders = new(StringComparer.Ordinal) { "Add", "Insert", "TryAdd", "AddRange", "InsertRange", "Fill", "Enqueue", "Push" };

    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal) { "ToArray", "ToList", "Clear", "Remove", "RemoveAt", "RemoveAll", "Contains", "ContainsKey", "Any", "Count", "EnsureCapacity", "Slice" };

    /// <summary>What is stored, as it is written; <see langword="null"/> where a mention may store what is not seen here.</summary>
    public static IReadOnlyList<IOperation>? StoredIn(ILocalReferenceOperation local, CodeIndex code)
    {
        var stored = new List<IOperation>();
        foreach (var operation in code.MentionsOf(local.Local))
        {
            var mention = MentionRules.Classify(operation);
            if (mention.Kind == MentionKind.Value)
            {
                stored.Add(mention.Source);
            }
            else if (mention.Kind != MentionKind.Read || !(mention.IsDeclaration || IsPair(local.Type) || IsUnderstood(operation, stored)))
            {
                return null;
            }
        }

        return stored;
    }

    /// <summary>Nobody changes a pair.</summary>
    private static bool IsPair(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "KeyValuePair" };

    private static bool IsUnderstood(IOperation mention, List<IOperation> stored)
    {
        var node = mention;
        while (node.Parent is IConversionOperation conversion)
        {
            node = conversion;
        }

        switch (node.Parent)
        {
            case IInvocationOperation call when CollectionRules.IsFramework(call.TargetMethod.ContainingType):
                return IsUnderstood(call, call.Arguments, stored);
            case IArgumentOperation { Parent: IInvocationOperation call } when CollectionRules.IsFramework(call.TargetMethod.ContainingType):
                return call.Instance is null ? IsUnderstood(call, call.Arguments.Where(a => !ReferenceEquals(a.Value, node)), stored) : Adders.Contains(call.TargetMethod.Name);
            case IArgumentOperation { Parent: { } taker }:
                return TagCalls.Of(taker) is not null;
            case IPropertyReferenceOperation { Property: { Name: "Count" or "Length" or "Keys" or "Values" } }:
            case IForEachLoopOperation or ISpreadOperation or IReturnOperation:
                return true;
            case IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
                return IsUnderstoodElement(node.Parent, stored);
            default:
                return false;
        }
    }

    private static bool IsUnderstood(IInvocationOperation call, IEnumerable<IArgumentOperation> arguments, List<IOperation> stored)
    {
        if (Adders.Contains(call.TargetMethod.Name))
        {
            stored.AddRange(arguments.Select(a => a.Value).Where(v => v.Type?.SpecialType != SpecialType.System_Int32 || IsDictionary(call)));
            return true;
        }

        return Readers.Contains(call.TargetMethod.Name);
    }

    private static bool IsUnderstoodElement(IOperation element, List<IOperation> stored)
    {
        if (element.Parent is not ISimpleAssignmentOperation { IsRef: false } assignment || !ReferenceEquals(assignment.Target, element))
        {
            return MentionRules.Classify(element).Kind == MentionKind.Read;
        }

        if (element is IPropertyReferenceOperation { Arguments: [{ Value: { Type.SpecialType: not SpecialType.System_Int32 } key }] })
        {
            stored.Add(key);
        }

        stored.Add(assignment.Value);
        return true;
    }

    private static bool IsDictionary(IInvocationOperation call) => CollectionRules.IsDictionary(call.TargetMethod.ContainingType);
}
