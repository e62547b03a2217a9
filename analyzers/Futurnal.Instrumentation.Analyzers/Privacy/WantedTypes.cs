using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The types that must not be forged, or the type parameters that stand for them in generic code.</summary>
/// <param name="IsGuarded">Tells those that have checked what they hold.</param>
/// <param name="IsLabel">Tells those among them that are values of labels.</param>
internal sealed record WantedTypes(Func<ITypeSymbol, bool> IsGuarded, Func<ITypeSymbol, bool> IsLabel)
{
    /// <summary>Tells whether a type is the value of a label, or can be missing and is one else.</summary>
    public bool IsValue(ITypeSymbol type) =>
        IsLabel(type) || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } && IsLabel(inner));

    public bool Has(ITypeSymbol type) => ToolkitTypes.Has(type, IsGuarded);
}
