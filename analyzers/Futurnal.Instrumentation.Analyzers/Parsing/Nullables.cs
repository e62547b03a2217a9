using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What generated code has to know of null.</summary>
internal static class Nullables
{
    /// <summary>The type that a <c>Nullable&lt;T&gt;</c> is made of, or <see langword="null"/>.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    /// <summary>Tells whether a value can be null; annotations are promises that nobody keeps.</summary>
    public static bool CanBeNull(ITypeSymbol type) => !type.IsValueType || Underlying(type) is not null;

    /// <summary>Tells whether a type mentions a type parameter, so that a class without type parameters cannot name it.</summary>
    public static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen) || (named.ContainingType is { } outer && IsOpen(outer)),
        _ => false,
    };
}
