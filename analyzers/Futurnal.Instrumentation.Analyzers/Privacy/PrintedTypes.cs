using Microsoft.CodeAnalysis;
using Futurnal.Instrumentation.Analyzers.Parsing;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The texts that values of closed types print as. An enum's value without a name prints as a number, which names nobody.</summary>
internal static class PrintedTypes
{
    public static ClosedText? Of(ITypeSymbol? type)
    {
        if (type is not null && Nullables.Underlying(type) is { } underlying)
        {
            return Of(underlying) is { } text ? text with { Values = text.Values.Add("") } : null;
        }

        return type switch
        {
            { SpecialType: SpecialType.System_Boolean } => ClosedText.OfAll(["True", "False"]),
            { TypeKind: TypeKind.Enum } => NamesOf(type),
            _ => null,
        };
    }

    public static ClosedText NamesOf(ITypeSymbol type) => ClosedText.OfAll(type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => f.Name));
}
