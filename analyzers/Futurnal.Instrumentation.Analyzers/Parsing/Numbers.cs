using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The types a measured value can have.</summary>
internal static class Numbers
{
    private static readonly HashSet<string> UnboundedNames = new(
        ["Guid", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Int128", "UInt128", "Half", "BigInteger", "Complex", "Index", "Range"], StringComparer.Ordinal);

    public static bool IsNumber(ITypeSymbol type) =>
        IsCount(type) || type.SpecialType is SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    /// <summary>Tells whether a flush can read values of the type.</summary>
    public static bool IsReadable(ITypeSymbol type) => IsNumber(type) || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>Tells whether values of the type are numbers, times or identifiers: no text, but open.</summary>
    public static bool IsUnbounded(ITypeSymbol type) =>
        IsReadable(type)
        || type.SpecialType is SpecialType.System_Char or SpecialType.System_DateTime
        || (type is { ContainingNamespace: { } owner, Name: var name } && UnboundedNames.Contains(name) && owner.ToDisplayString() is "System" or "System.Numerics");

    /// <summary>Tells whether every value of the type is a 64-bit integer.</summary>
    public static bool IsCount(ITypeSymbol type) => type.SpecialType
        is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64;
}
