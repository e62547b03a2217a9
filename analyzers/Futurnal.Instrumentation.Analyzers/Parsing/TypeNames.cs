using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>How symbols are written in generated code and in messages.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Name(this ITypeSymbol type) => type.ToDisplayString(Full);

    /// <summary>A symbol as messages show it: the name with its parameters, without namespaces.</summary>
    public static string Shown(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>An identifier that is safe also where it is a keyword.</summary>
    public static string Escaped(this ISymbol symbol) => Escape(symbol.Name);

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
