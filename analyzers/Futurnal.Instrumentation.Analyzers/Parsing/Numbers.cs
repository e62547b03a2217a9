using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The types a measured value can have.</summary>
internal static class Numbers
{
    public static bool IsNumber(ITypeSymbol type) =>
        IsCount(type) || type.SpecialType is SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    /// <summary>Tells whether a flush can read values of the type.</summary>
    public static bool IsReadable(ITypeSymbol type) => IsNumber(type) || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>Tells whether every value of the type is a 64-bit integer.</summary>
    public static bool IsCount(ITypeSymbol type) => type.SpecialType
        is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64;
}
