using System.Collections.Concurrent;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Tells the types of the library that carry labels and names, as one compilation sees them. Thread-safe.</summary>
internal sealed class ToolkitTypes
{
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "HashedLabel", "LabelValue" };

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "HashedLabel", "LabelValue", "Series", "MetricDefinition", "LabelDimension" };

    private static readonly HashSet<string> Guarded = new(Texts, StringComparer.Ordinal)
    {
        "DynamicCounter", "DynamicGauge", "DynamicHistogram", "DynamicTimer", "BoundCounter", "BoundGauge", "BoundHistogram", "BoundTimer", "TimerScope", "MetricPoint", "MetricBatch",
        "Observation", "SeriesSummary",
    };

    private readonly IAssemblySymbol[] _assemblies;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _holders = new(SymbolEqualityComparer.Default);

    public ToolkitTypes(Compilation compilation) => _assemblies =
        [.. compilation.GetTypesByMetadataName(AttributeNames.LabelValues).Select(t => t.ContainingAssembly).Where(a => !SymbolEqualityComparer.Default.Equals(a, compilation.Assembly))];

    /// <summary>Tells whether the library declares a symbol.</summary>
    public bool Declares(ISymbol? symbol)
    {
        // Most symbols that are asked for are not; a compilation has one object for each assembly.
        var declaring = symbol?.ContainingAssembly;
        foreach (var assembly in _assemblies)
        {
            if (ReferenceEquals(assembly, declaring))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a type is the value of a label.</summary>
    public bool IsLabel(ITypeSymbol? type) => type is INamedTypeSymbol named && Declares(named) && Labels.Contains(named.Name);

    /// <summary>Tells whether a type stands for what its constructor or its makers have checked.</summary>
    public bool IsGuarded(ITypeSymbol? type) => type is INamedTypeSymbol named && Declares(named) && Guarded.Contains(named.Name);

    /// <summary>Tells whether a type is the definition of a metric, which copies the keys it is given.</summary>
    public static bool IsDefinition(ITypeSymbol? type) => type is { Name: "MetricDefinition", DeclaringSyntaxReferences.IsEmpty: true, ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.Name: "Futurnal" } };

    /// <summary>Tells whether a type is one that is wanted, or made of one: an array, a pointer, a tuple or another generic type.</summary>
    public static bool Has(ITypeSymbol? type, Func<ITypeSymbol, bool> wanted) => type switch
    {
        null => false,
        _ when wanted(type) => true,
        IArrayTypeSymbol array => Has(array.ElementType, wanted),
        IPointerTypeSymbol pointer => Has(pointer.PointedAtType, wanted),
        IFunctionPointerTypeSymbol { Signature: var signature } => Has(signature.ReturnType, wanted) || signature.Parameters.Any(p => Has(p.Type, wanted)),
        INamedTypeSymbol named => HasArgument(named, wanted),
        _ => false,
    };

    /// <summary>Tells whether a type argument of a type, or of one around it, has one that is wanted.</summary>
    public static bool HasArgument(INamedTypeSymbol? type, Func<ITypeSymbol, bool> wanted)
    {
        for (; type is { IsGenericType: true } or { ContainingType: not null }; type = type.ContainingType)
        {
            foreach (var argument in type.TypeArguments)
            {
                if (Has(argument, wanted))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether memory of a type has a label or a name of a metric in it: also in a field, and in a field of that.</summary>
    public bool IsHolder(ITypeSymbol? type) => type is not null && Has(type, t => IsGuarded(t) || HasField(t));

    private bool IsText(ITypeSymbol type) => type is INamedTypeSymbol named && Declares(named) && Texts.Contains(named.Name);

    private bool HasField(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false } named)
        {
            return false;
        }

        if (_holders.TryGetValue(named, out var known))
        {
            return known;
        }

        // A type that is within itself has nothing by that.
        _holders[named] = false;
        var has = named.GetMembers().OfType<IFieldSymbol>().Any(f => !f.IsStatic && (IsText(f.Type) || (f.Type.IsValueType && Has(f.Type, t => IsText(t) || HasField(t)))));
        _holders[named] = has;
        return has;
    }
}
