using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Tells values below zero, and who leaves them out.</summary>
internal static class NegativeValues
{
    private const string OfCounter = "a counter only rises";
    private const string OfHistogram = "a histogram holds no value below zero";

    public static bool IsNegative(IOperation value) => value.ConstantValue is { HasValue: true, Value: var constant } && constant switch
    {
        int i => i < 0,
        long l => l < 0,
        double d => d < 0,
        float f => f < 0,
        decimal d => d < 0,
        short s => s < 0,
        sbyte s => s < 0,
        _ => false,
    };

    /// <summary>Why a parameter's value is lost below zero, or <see langword="null"/> where it is not.</summary>
    public static string? WhyLost(IParameterSymbol? parameter) => parameter?.ContainingSymbol is not IMethodSymbol method ? null
        : (method.Name, method.ContainingType.ToDisplayString()) switch
        {
            ("Add", "Futurnal.Instrumentation.DynamicCounter" or "Futurnal.Instrumentation.BoundCounter") => OfCounter,
            ("Record", "Futurnal.Instrumentation.DynamicHistogram" or "Futurnal.Instrumentation.BoundHistogram") => OfHistogram,
            _ => parameter.GetAttributes().Has(AttributeNames.Value) ? WhyLost(method) : null,
        };

    private static string? WhyLost(IMethodSymbol method)
    {
        var instruments = InstrumentedSlot.Definition(method).InstrumentAttributes().ToArray();
        return Array.Exists(instruments, a => a.Is(AttributeNames.Counted)) && MethodForms.IsTyped(method) ? OfCounter
            : Array.Exists(instruments, a => a.Is(AttributeNames.Histogram)) ? OfHistogram
            : null;
    }
}
