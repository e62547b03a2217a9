using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Writes the attributes that trimming and native compilation go by: with them, a wrapper asks of its caller what the method
/// does, and promises the method what its caller does.
/// </summary>
internal static class TrimAttributes
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis.";
    private const string Members = Namespace + "DynamicallyAccessedMembersAttribute";

    private static readonly string[] Requirements =
        [Namespace + "RequiresUnreferencedCodeAttribute", Namespace + "RequiresDynamicCodeAttribute", Namespace + "RequiresAssemblyFilesAttribute"];

    /// <summary>Those of the method and its result, each in brackets. What a type requires, it requires of calls of its static methods.</summary>
    public static IEnumerable<string> OfMethod(IMethodSymbol method, Compilation compilation)
    {
        var owners = new List<ISymbol> { method };
        for (var type = method.ContainingType; type is not null && method.IsStatic; type = type.ContainingType)
        {
            owners.Add(type);
        }

        var required = Requirements.Select(name => owners.SelectMany(o => o.GetAttributes()).FirstOrDefault(a => a.Is(name))).OfType<AttributeData>();
        return required.Where(a => IsKnown(a, compilation)).Select(a => $"[{Text(a)}]")
            .Concat(method.GetReturnTypeAttributes().Where(a => a.Is(Members) && IsKnown(a, compilation)).Select(a => $"[return: {Text(a)}]"));
    }

    /// <summary>That of a parameter or type parameter in brackets with a blank behind, or an empty text.</summary>
    public static string Of(ISymbol parameter, Compilation compilation) =>
        parameter.GetAttributes().FirstOrDefault(a => a.Is(Members) && IsKnown(a, compilation)) is { } attribute ? $"[{Text(attribute)}] " : "";

    /// <summary>Tells whether generated code can name it: a library may bring an internal one of its own for older frameworks.</summary>
    private static bool IsKnown(AttributeData attribute, Compilation compilation) =>
        compilation.GetTypeByMetadataName(attribute.AttributeClass!.ToDisplayString()) is { } type && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static string Text(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Text).Concat(attribute.NamedArguments.Select(a => $"{a.Key} = {Text(a.Value)}"));
        return $"global::{attribute.AttributeClass!.ToDisplayString()}({string.Join(", ", arguments)})";
    }

    private static string Text(TypedConstant constant) => constant switch
    {
        { Value: string text } => Names.Literal(text),
        { Value: bool value } => value ? "true" : "false",
        { Kind: TypedConstantKind.Enum, Type: { } type } => FormattableString.Invariant($"({type.Name()})({constant.Value})"),
        _ => "null",
    };
}
