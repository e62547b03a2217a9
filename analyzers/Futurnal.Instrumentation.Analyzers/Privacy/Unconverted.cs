using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Looks through conversions at what is converted.</summary>
internal static class Unconverted
{
    /// <summary>Looks through those of the language, which no code is called for.</summary>
    public static IOperation Of(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>Looks through those of the framework, too, as from an array to a span.</summary>
    public static IOperation OfFramework(IOperation value)
    {
        while (value is IConversionOperation conversion && (conversion.OperatorMethod is not { } method || CollectionRules.IsSystem(method.ContainingNamespace)))
        {
            value = conversion.Operand;
        }

        return value;
    }
}
