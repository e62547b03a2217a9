using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The type parameters a wrapper needs, and their constraints.</summary>
internal static class TypeParameters
{
    public static IEnumerable<ITypeParameterSymbol> Of(IMethodSymbol method) => OfContaining(method).Concat(method.TypeParameters);

    /// <summary>The type parameters of the containing types, outermost first.</summary>
    public static IEnumerable<ITypeParameterSymbol> OfContaining(IMethodSymbol method) => Of(method.ContainingType);

    /// <summary>The type parameters of a type and of those around it, outermost first.</summary>
    public static IEnumerable<ITypeParameterSymbol> Of(INamedTypeSymbol innermost)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var type = innermost; type is not null; type = type.ContainingType)
        {
            types.Push(type);
        }

        return types.SelectMany(t => t.TypeParameters);
    }

    /// <summary>
    /// The first that is named as a word which means something where a type is written, or a modifier before it. Such a name is
    /// not written with an at sign inside of other types, and what the word means is written beside it.
    /// </summary>
    public static ITypeParameterSymbol? NamedAsKeyword(IEnumerable<ITypeParameterSymbol> parameters) => parameters.FirstOrDefault(t => t.Name
        is "var" or "dynamic" or "nint" or "nuint" or "notnull" or "unmanaged" or "record" or "partial" or "required" or "file" or "scoped" or "extension");

    /// <summary>Tells whether the compiler warns of a name as it is written, since a later version of the language may reserve it.</summary>
    public static bool MayBeReserved(ITypeParameterSymbol parameter) => parameter.Escaped().All(c => c is >= 'a' and <= 'z');

    /// <summary>The constraint clauses of those that have constraints.</summary>
    public static IEnumerable<string> Constraints(IEnumerable<ITypeParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            var parts = Parts(parameter).ToArray();
            if (parts.Length > 0)
            {
                yield return $"where {parameter.Escaped()} : {string.Join(", ", parts)}";
            }
        }
    }

    private static IEnumerable<string> Parts(ITypeParameterSymbol parameter)
    {
        if (parameter.HasReferenceTypeConstraint)
        {
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        }

        if (parameter.HasUnmanagedTypeConstraint)
        {
            yield return "unmanaged";
        }
        else if (parameter.HasValueTypeConstraint)
        {
            yield return "struct";
        }

        if (parameter.HasNotNullConstraint)
        {
            yield return "notnull";
        }

        foreach (var type in parameter.ConstraintTypes)
        {
            yield return type.Name();
        }

        if (parameter.HasConstructorConstraint)
        {
            yield return "new()";
        }

        if (parameter.AllowsRefLikeType)
        {
            yield return "allows ref struct";
        }
    }
}
