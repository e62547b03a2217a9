using System.Collections.Concurrent;
using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Tells which symbols are restricted; each is looked at once. What an override or an implementation does not say itself
/// it has from the member it stands for, since a call can come through that. Thread-safe.
/// </summary>
internal sealed class RestrictedSlots
{
    private readonly ConcurrentDictionary<ISymbol, RestrictedSlot?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Tells whether any slot can exist. Two assemblies that define the attribute hide nothing.</summary>
    public static bool CanExist(Compilation compilation) => !compilation.GetTypesByMetadataName(AttributeNames.LabelValues).IsEmpty;

    /// <summary>The slot that a parameter, field, property or the result of a method is, or <see langword="null"/>.</summary>
    public RestrictedSlot? Of(ISymbol symbol) => _known.GetOrAdd(Definition(symbol), Find);

    /// <summary>The slot by attributes of its own, or <see langword="null"/>.</summary>
    public static RestrictedSlot? Declared(ISymbol symbol)
    {
        if (!IsText(symbol))
        {
            return null;
        }

        var attributes = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes();
        if (symbol is IPropertySymbol { SetMethod.Parameters: [.., var value] })
        {
            attributes = attributes.AddRange(value.GetAttributes());
        }

        return attributes.FirstOrDefault(a => a.Is(AttributeNames.LabelValues)) is { } values
            ? new(symbol, LabelOf(symbol, attributes), [.. LabelValuesRules.Values(values)])
            : null;
    }

    /// <summary>Tells whether a parameter of a method or a value that can be set through it is restricted.</summary>
    public bool HasInput(IMethodSymbol method) => method.Parameters.Any(p => Of(p) is not null);

    public static ISymbol Definition(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => InstrumentedSlot.Definition(method),
        IPropertySymbol property => property.OriginalDefinition is var p ? p.PartialDefinitionPart ?? p : property,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { ReducedFrom: { } whole } } parameter => whole.OriginalDefinition.Parameters[parameter.Ordinal + 1],
        _ => symbol.OriginalDefinition,
    };

    private RestrictedSlot? Find(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property, MethodKind: MethodKind.PropertyGet } && Of(property) is { } whole)
        {
            return whole;
        }

        if (symbol is IFieldSymbol { AssociatedSymbol: IPropertySymbol behind })
        {
            return Of(behind);
        }

        // What a record's constructor gets, its property gets.
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record } } positional
            && record.GetMembers(positional.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } filled
            && Declared(filled) is { } promised)
        {
            return Declared(positional) ?? promised;
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol set } setter } value)
        {
            return value.Ordinal == setter.Parameters.Length - 1 ? Of(set) : Of(set.Parameters[value.Ordinal]);
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol { IsIndexer: true } indexer } } index)
        {
            return Of(indexer.Parameters[index.Ordinal]);
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol standing } given && ExtensionReceivers.PropertyOf(standing) is { } extended)
        {
            return given.Ordinal == standing.Parameters.Length - 1 ? Of(extended) : Declared(given);
        }

        return Declared(symbol) ?? SlotRelations.BasesOf(symbol).Select(Declared).FirstOrDefault(s => s is not null);
    }

    private static bool IsText(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => ReturnShape.Of(method).Result is { SpecialType: SpecialType.System_String },
        IPropertySymbol property => property.Type.SpecialType == SpecialType.System_String,
        IFieldSymbol field => field.Type.SpecialType == SpecialType.System_String,
        IParameterSymbol parameter => parameter.Type.SpecialType == SpecialType.System_String,
        _ => false,
    };

    private static string LabelOf(ISymbol symbol, ImmutableArray<AttributeData> attributes) =>
        attributes.FirstOrDefault(a => a.Is(AttributeNames.Label)) is { } label ? label.Text(0) ?? label.Named("Key") as string ?? SnakeCase.Of(symbol.Name) : symbol.Name;
}
