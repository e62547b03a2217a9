using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Tells which collections are known, and which of those that are stored nobody changes.</summary>
internal sealed class CollectionRules(ProofRun run)
{
    private static readonly HashSet<string> Lookups = new(StringComparer.Ordinal)
    {
        "Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "IndexOf", "LastIndexOf", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single",
        "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "Any", "All", "Count", "LongCount", "Select", "SelectMany", "Where", "Join", "ToArray", "ToList", "ToHashSet", "ToFrozenSet",
        "ToFrozenDictionary", "ToImmutableArray", "ToImmutableHashSet", "ToImmutableDictionary", "BinarySearch", "SequenceEqual", "Order", "OrderBy", "Distinct", "IsSubsetOf", "Overlaps",
    };

    private static readonly HashSet<string> Copies = new(StringComparer.Ordinal)
    {
        "ToFrozenSet", "ToFrozenDictionary", "ToHashSet", "ToArray", "ToList", "ToImmutableArray", "ToImmutableHashSet", "ToImmutableList", "ToImmutableDictionary", "ToImmutableSortedSet",
        "AsReadOnly", "Create", "AsSpan", "Distinct", "Order",
    };

    private static readonly HashSet<string> Immutable = new(StringComparer.Ordinal)
    {
        "FrozenSet", "FrozenDictionary", "ImmutableArray", "ImmutableHashSet", "ImmutableList", "ImmutableDictionary", "ImmutableSortedSet", "ImmutableSortedDictionary",
    };

    /// <summary>Collections whose constructors take the items; others wrap what they are given.</summary>
    private static readonly HashSet<string> Copiers = new(StringComparer.Ordinal)
    {
        "HashSet", "List", "Dictionary", "SortedSet", "SortedDictionary", "SortedList", "LinkedList", "Queue", "Stack", "ConcurrentDictionary", "ConcurrentBag", "ConcurrentQueue", "ConcurrentStack",
        "ReadOnlyCollection", "ReadOnlyDictionary", "ReadOnlySet", "ReadOnlySpan",
    };

    public static bool IsSystem(INamespaceSymbol? space)
    {
        var name = space?.ToDisplayString();
        return name is "System" or "System.Linq" || name?.StartsWith("System.Collections", StringComparison.Ordinal) == true;
    }

    /// <summary>A collection of the framework, or its extensions; one of the project's own can do anything.</summary>
    public static bool IsFramework(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is INamedTypeSymbol named && IsSystem(named.ContainingNamespace) && named.SpecialType != SpecialType.System_String && named.DeclaringSyntaxReferences.IsEmpty);

    public static bool IsDictionary(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 2 } named && named.Name.Contains("Dictionary");

    public static bool HasTexts(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_String,
        INamedTypeSymbol { Arity: 1 } named => IsFramework(type) && named.TypeArguments[0].SpecialType == SpecialType.System_String,
        _ => false,
    };

    public static bool IsComparer(IArgumentOperation argument) => argument.Parameter?.Type.Name is "IEqualityComparer" or "IComparer" or "StringComparer";

    public static bool IsOrdinalArgument(IArgumentOperation argument)
    {
        var value = Unconverted.Of(argument.Value);
        return !IsComparer(argument) || value.ConstantValue is { HasValue: true, Value: null } || value is IPropertyReferenceOperation { Property: { Name: "Ordinal", ContainingType.Name: "StringComparer" } };
    }

    /// <summary>A call that makes a collection of the same items, and of nothing else.</summary>
    public static bool IsCopy(IInvocationOperation call) => IsFramework(call.TargetMethod.ContainingType)
        && Copies.Contains(call.TargetMethod.Name)
        && call is { Instance: null, Arguments.IsEmpty: false }
        && call.Arguments.All(a => a.Parameter?.Type.TypeKind != TypeKind.Delegate);

    public static ISymbol? SymbolOf(IOperation reference) => reference switch
    {
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation property => RestrictedSlots.Definition(property.Property),
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };

    /// <summary>All that is stored where an operation reads, or <see langword="null"/> where it can be changed.</summary>
    public IReadOnlyList<IOperation>? StoredIn(IOperation reference) => SymbolOf(reference) switch
    {
        IFieldSymbol { IsReadOnly: true } field when IsSeen(field, field.Type) => Stored(field, run.Code.WithinTypeOf(field, run.CancellationToken), field.Type),
        IPropertySymbol { SetMethod: null } property when run.Calls.BodyOf(property.GetMethod!) is { } body => OfGetter(property, body),
        IPropertySymbol { SetMethod: null } property when CallProver.IsExact(property) && IsSeen(property, property.Type) => Stored(property, run.Code.WithinTypeOf(property, run.CancellationToken), property.Type),
        ILocalSymbol local => Stored(local, run.Code.Around(reference), local.Type),
        _ => null,
    };

    public static string WhyOpen(IOperation collection) => SymbolOf(collection) is null
        ? "what it holds can be any text"
        : "what it holds may be changed; use a private static readonly FrozenSet or FrozenDictionary of constants";

    private bool IsSeen(ISymbol member, ITypeSymbol type) =>
        run.Members.WhyUnseen(member) is null && (IsImmutable(type) || member.DeclaredAccessibility == Accessibility.Private);

    private static bool IsImmutable(ITypeSymbol type) => type is INamedTypeSymbol named && IsFramework(named) && Immutable.Contains(named.Name);

    private static IReadOnlyList<IOperation>? OfGetter(IPropertySymbol property, IOperation body) =>
        CallProver.IsExact(property) ? [.. CallProver.ReturnsOf(body).Select(r => r.ReturnedValue!)] : null;

    private List<IOperation>? Stored(ISymbol variable, CodeIndex index, ITypeSymbol type)
    {
        var stored = new List<IOperation>();
        foreach (var operation in index.MentionsOf(variable))
        {
            var mention = MentionRules.Classify(operation);
            if (mention.Kind == MentionKind.Value)
            {
                stored.Add(mention.Source);
            }
            else if (mention.Kind != MentionKind.Read || !(mention.IsDeclaration || IsHarmless(operation, type)))
            {
                return null;
            }
        }

        if (variable is not ILocalSymbol && run.Members.InitializerOf(variable) is { } initial)
        {
            stored.Add(initial);
        }

        return stored.Count > 0 ? stored : null;
    }

    private static bool IsJoin(IMethodSymbol method) => method is { Name: nameof(string.Join), ContainingType.SpecialType: SpecialType.System_String };

    /// <summary>Tells whether a mention only looks something up, so that nobody gets hold of a collection that can be changed.</summary>
    private static bool IsHarmless(IOperation mention, ITypeSymbol type)
    {
        var node = mention;
        while (node.Parent is IConversionOperation { OperatorMethod: null } conversion)
        {
            node = conversion;
        }

        return node.Parent switch
        {
            IInvocationOperation call => IsImmutable(type) || (IsFramework(call.TargetMethod.ContainingType) && Lookups.Contains(call.TargetMethod.Name)),
            IArgumentOperation { Parameter.OriginalDefinition.Type.TypeKind: TypeKind.TypeParameter } => IsImmutable(type),
            IArgumentOperation { Parent: IInvocationOperation call } => call.TargetMethod.ContainingNamespace?.ToDisplayString() != "System.Runtime.InteropServices"
                && (IsImmutable(type) || IsJoin(call.TargetMethod) || (IsFramework(call.TargetMethod.ContainingType) && Lookups.Contains(call.TargetMethod.Name))),
            IArgumentOperation { Parent: IObjectCreationOperation creation } => IsImmutable(type) || (IsFramework(creation.Type) && Copiers.Contains(creation.Type!.Name)) || ToolkitTypes.IsDefinition(creation.Type),
            IPropertyReferenceOperation { Property: { Name: "Count" or "Length" or "Keys" or "Values" } } => true,
            IPropertyReferenceOperation { Property.IsIndexer: true } item => MentionRules.Classify(item).Kind == MentionKind.Read,
            IArrayElementReferenceOperation item => MentionRules.Classify(item).Kind == MentionKind.Read,
            IForEachLoopOperation or ISpreadOperation or INameOfOperation => true,
            _ => IsImmutable(type),
        };
    }
}
