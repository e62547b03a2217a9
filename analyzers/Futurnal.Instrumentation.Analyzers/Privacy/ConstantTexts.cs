using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds the texts that calls and constructors of the library take as constants.</summary>
internal sealed class ConstantTexts(ToolkitTypes toolkit)
{
    private static readonly HashSet<string> Takers = new(StringComparer.Ordinal) { "Metrics", "MetricDefinition", "Instruments", "HashedInstruments", "LabelDimension" };

    public IEnumerable<ConstantText> Of(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (!Takes(method))
        {
            yield break;
        }

        foreach (var argument in arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue } && RoleOf(parameter) is { } role)
            {
                yield return new(role, argument.Value, Shown(method), parameter.Type.SpecialType != SpecialType.System_String);
            }
        }
    }

    /// <summary>The first text that a method takes as a constant, so that a delegate of it would take any.</summary>
    public TextRole? FirstOf(IMethodSymbol method) => Takes(method) ? method.Parameters.Select(RoleOf).FirstOrDefault(r => r is not null) : null;

    public static string Shown(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}";

    private bool Takes(IMethodSymbol method) => Takers.Contains(method.ContainingType.Name) && toolkit.Declares(method);

    private static TextRole? RoleOf(IParameterSymbol parameter) => !IsText(parameter.Type) ? null : parameter.Name switch
    {
        "name" => TextRole.MetricName,
        "key" or "keys" or "labelKeys" => TextRole.LabelKey,
        "unit" => TextRole.Unit,
        "description" => TextRole.Description,
        "declaredBy" => TextRole.Owner,
        _ => TextRole.LabelValue,
    };

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }
        || type is INamedTypeSymbol { Arity: 1, TypeArguments: [{ SpecialType: SpecialType.System_String }] };
}
