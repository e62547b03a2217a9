using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Tells methods that record themselves, whoever calls them, from those whose calls are taken.</summary>
internal static class MethodForms
{
    public const string Builder = "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute";

    private const string Suffix = "Async";

    /// <summary>Tells whether every call of a method is recorded in the method itself.</summary>
    public static bool RecordsItself(IMethodSymbol method) => IsBodiless(method) || IsAsyncPartial(method);

    /// <summary>Tells whether the body is the generator's: still to be written, or written already.</summary>
    public static bool IsBodiless(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null }
        || method.GetAttributes().Any(a => a.Is(AttributeNames.GeneratedCode) && a.Text(0) == Emission.Names.Tool);

    /// <summary>Tells whether a method's declaration is the generator's, and names a builder of ours: still to be written, or written already.</summary>
    public static bool IsAsyncPartial(IMethodSymbol method) =>
        (method is { IsAsync: true, IsPartialDefinition: false, PartialDefinitionPart: null }
            && method.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is MethodDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
        || method.GetAttributes().Any(a => a.Is(Builder) && a.ConstructorArguments.Length == 1 && a.ConstructorArguments[0].Value is INamedTypeSymbol type && IsGenerated(type));

    /// <summary>Tells whether a method without a body is measured by its parameters alone.</summary>
    public static bool IsTyped(IMethodSymbol method) =>
        IsBodiless(method) && method is { IsStatic: true, ReturnsVoid: true } && !CoresOf(method).Any();

    /// <summary>The methods that have the name of a method's core.</summary>
    public static IEnumerable<IMethodSymbol> CoresOf(IMethodSymbol method) =>
        CoreNames(method).SelectMany(n => method.ContainingType.GetMembers(n)).OfType<IMethodSymbol>();

    /// <summary>The method that can stand in for the body of another, or <see langword="null"/> where there is none or more than one.</summary>
    public static IMethodSymbol? CoreOf(IMethodSymbol method)
    {
        var fitting = CoresOf(method).Where(c => Fits(c, method)).Take(2).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>The name that a core of a method gets where it has none yet.</summary>
    public static string CoreNameOf(IMethodSymbol method) => CoreNames(method).Last();

    /// <summary>Tells whether a core can be added: nothing has its name and parameters, here or in a base class.</summary>
    public static bool IsCoreNameFree(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (CoreNames(method).SelectMany(n => type.GetMembers(n)).Any(m => m is not IMethodSymbol other || HasParametersOf(other, method)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The core's declaration, for a message.</summary>
    public static string CoreSignature(IMethodSymbol method)
    {
        var format = SymbolDisplayFormat.CSharpErrorMessageFormat;
        var parameters = string.Join(", ", method.Parameters.Select(p => p.ToDisplayString(format.WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut))));
        var types = method.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", method.TypeParameters.Select(t => t.Name))}>";
        var reference = method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";
        return $"private {(method.IsStatic ? "static " : "")}{reference}{method.ReturnType.ToDisplayString(format)} {CoreNames(method).Last()}{types}({parameters})";
    }

    private static bool IsGenerated(ISymbol type) => type.ContainingNamespace.ToDisplayString() == Emission.Names.GeneratedNamespace;

    private static IEnumerable<string> CoreNames(IMethodSymbol method)
    {
        yield return method.Name + "Core";
        if (method.Name.Length > Suffix.Length && method.Name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            yield return method.Name.Substring(0, method.Name.Length - Suffix.Length) + "CoreAsync";
        }
    }

    private static bool Fits(IMethodSymbol core, IMethodSymbol method) =>
        core.MethodKind == MethodKind.Ordinary
        && core.IsStatic == method.IsStatic
        && core.RefKind == method.RefKind
        && HasParametersOf(core, method)
        && SymbolEqualityComparer.Default.Equals(WithTypesOf(core, method).ReturnType, method.ReturnType);

    private static bool HasParametersOf(IMethodSymbol other, IMethodSymbol method) =>
        other.Arity == method.Arity
        && other.Parameters.Length == method.Parameters.Length
        && WithTypesOf(other, method).Parameters.Zip(method.Parameters, (a, b) => a.RefKind == b.RefKind && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same);

    /// <summary>The type parameters of two methods are the same only as arguments.</summary>
    private static IMethodSymbol WithTypesOf(IMethodSymbol other, IMethodSymbol method) =>
        method.Arity == 0 ? other : other.Construct([.. method.TypeParameters]);
}
