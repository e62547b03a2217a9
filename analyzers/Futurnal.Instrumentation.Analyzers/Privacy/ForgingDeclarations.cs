using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says which declarations make or open a label past its type: accessors, foreign functions and fields that overlap.</summary>
internal sealed class ForgingDeclarations(ToolkitTypes toolkit)
{
    private const int Explicit = 2;
    private const int Constructor = 0;

    public IEnumerable<Diagnostic> Judge(ISymbol symbol)
    {
        if (symbol is IMethodSymbol method)
        {
            return OfMethod(method);
        }

        return symbol is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } type ? OfLayout(type) : [];
    }

    private IEnumerable<Diagnostic> OfMethod(IMethodSymbol method)
    {
        if (!method.IsExtern && !method.IsPartialDefinition)
        {
            yield break;
        }

        var attributes = method.GetAttributes();
        if (attributes.FirstOrDefault(a => a.AttributeClass?.Name == "UnsafeAccessorAttribute") is { } accessor)
        {
            // A constructor's type is what it returns; the first parameter says whose member anything else is.
            var owner = accessor.ConstructorArguments is [{ Value: Constructor }] ? method.ReturnType : method.Parameters.FirstOrDefault()?.Type;
            var named = owner is not null && toolkit.Declares(owner) && owner.TypeKind is (TypeKind.Class or TypeKind.Struct) ? owner : null;
            var isByName = method.Parameters.SelectMany(p => p.GetAttributes()).Concat(method.GetReturnTypeAttributes())
                .Any(a => a.AttributeClass?.Name == "UnsafeAccessorTypeAttribute" && a.Text(0)?.StartsWith("Futurnal.Instrumentation.", StringComparison.Ordinal) == true);
            if (named is not null || isByName)
            {
                yield return ForgingRules.Forged(toolkit, method.Place(), named ?? method.ContainingType, $"'{method.Shown()}' reaches what is not public");
            }
        }
        else if ((method.IsExtern || attributes.Any(a => a.AttributeClass?.Name == "LibraryImportAttribute")) && method.Parameters.Where(p => p.RefKind != RefKind.None || p.Type is IPointerTypeSymbol or IArrayTypeSymbol).Select(p => p.Type).Prepend(method.ReturnType).FirstOrDefault(toolkit.IsHolder) is { } type)
        {
            yield return ForgingRules.Forged(toolkit, method.Place(), type, $"'{method.Shown()}' has its code elsewhere and can give any");
        }
    }

    private IEnumerable<Diagnostic> OfLayout(INamedTypeSymbol type)
    {
        if (type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "StructLayoutAttribute") is not { ConstructorArguments: [{ Value: var kind }] } || kind is not (Explicit or (short)Explicit))
        {
            yield break;
        }

        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic).ToArray();
        if (fields.Length > 1 && fields.FirstOrDefault(f => toolkit.IsHolder(f.Type)) is { } field)
        {
            yield return ForgingRules.Forged(toolkit, field.Place(), field.Type, $"'{field.Name}' can lie where another field of '{type.Name}' lies");
        }
    }
}
