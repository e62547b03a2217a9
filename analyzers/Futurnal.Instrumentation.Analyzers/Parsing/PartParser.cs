using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Describes the part that is to be generated for a partial method of which the user wrote the other.</summary>
internal static class PartParser
{
    public static CoreSpec? Core(IMethodSymbol method, MethodSpec spec, Compilation compilation, CancellationToken cancellationToken) =>
        MethodForms.IsBodiless(method) && MethodForms.CoreOf(method) is { } core && DeclarationOf(method, cancellationToken) is { } declaration
            ? new CoreSpec(
                Container(method, declaration),
                string.Join(" ", declaration.Modifiers.Select(m => m.Text)),
                Parameters(method, _ => ""),
                core.Escaped(),
                WrapperParser.Parse(method, spec, compilation))
            : null;

    public static BuilderSpec? Builder(IMethodSymbol method, MethodSpec spec, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!MethodForms.IsAsyncPartial(method) || DeclarationOf(method, cancellationToken) is not { } declaration)
        {
            return null;
        }

        var wrapper = WrapperParser.Parse(method, spec, compilation);
        return new BuilderSpec(
            Container(method, declaration),
            string.Join(" ", declaration.Modifiers.Where(m => !m.IsKind(SyntaxKind.AsyncKeyword)).Select(m => m.Text)),
            Parameters(method, DefaultOf),
            $"global::System.Runtime.CompilerServices.Async{method.ReturnType.Name}MethodBuilder",
            wrapper);
    }

    public static ContainerSpec Container(ISymbol method, SyntaxNode declaration) => new(
        method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString(),
        declaration.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(Header).ToEquatableArray());

    private static MethodDeclarationSyntax? DeclarationOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as MethodDeclarationSyntax;

    private static EquatableArray<string> Parameters(IMethodSymbol method, Func<IParameterSymbol, string> suffix) => method.Parameters
        .Select((p, i) => (i == 0 && method.IsExtensionMethod ? "this " : "") + (p.IsParams ? "params " : "") + WrapperParser.Parameter(p).Declaration + suffix(p))
        .ToEquatableArray();

    /// <summary>A parameter's default value with the sign before it, or an empty text.</summary>
    public static string DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return "";
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return " = " + (parameter.ExplicitDefaultValue switch
        {
            null => "default",
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            { } value when type.TypeKind == TypeKind.Enum => $"({type.Name()})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
            float value => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) + "F",
            decimal value => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) + "M",
            { } value => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        });
    }

    private static string Header(TypeDeclarationSyntax type)
    {
        var keyword = type is RecordDeclarationSyntax { ClassOrStructKeyword.Text: { Length: > 0 } kind } ? "record " + kind : type.Keyword.Text;
        var parameters = type.TypeParameterList?.Parameters.Select(p => (p.VarianceKeyword.Text + " " + p.Identifier.Text).TrimStart()) ?? [];
        return $"partial {keyword} {type.Identifier.Text}{(type.Arity == 0 ? "" : $"<{string.Join(", ", parameters)}>")}";
    }
}
