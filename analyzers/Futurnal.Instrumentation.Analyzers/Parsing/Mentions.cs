using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What code mentions that calls a method or reads a member, and what the declarations of it say to those who do.</summary>
internal static class Mentions
{
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    private const string Obsolete = "System.ObsoleteAttribute";

    /// <summary>The ids that declarations give to the warnings about their use, and those of the warnings about names that are repeated.</summary>
    public static IEnumerable<string> WarningsOf(ISymbol member) => Of(member)
        .SelectMany(s => s.GetAttributes())
        .Select(a => a.Is(Experimental) ? a.Text(0) : a.Is(Obsolete) ? a.Named("DiagnosticId") as string : null)
        .OfType<string>()
        .Where(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier)
        .Concat((member is IMethodSymbol method ? TypeParameters.Of(method) : TypeParameters.Of(member.ContainingType)).Where(TypeParameters.MayBeReserved).Select(_ => "CS8981"))
        .Distinct(StringComparer.Ordinal)
        .OrderBy(id => id, StringComparer.Ordinal);

    /// <summary>The first mentioned that is obsolete as an error, or <see langword="null"/>.</summary>
    public static ISymbol? FirstForbidden(ISymbol member) => Of(member)
        .FirstOrDefault(s => s.GetAttributes().Any(a => a.Is(Obsolete) && a.ConstructorArguments.Any(argument => argument.Value is true)));

    /// <summary>Tells whether generated code can mention a member and nothing is said.</summary>
    public static bool IsFree(ISymbol member) => !member.GetAttributes().Any(a =>
        a.Is(Experimental) || (a.Is(Obsolete) && (a.Named("DiagnosticId") is not null || a.ConstructorArguments.Any(argument => argument.Value is true))));

    /// <summary>The first assembly mentioned that code reaches by an alias alone, which generated code does not know; or <see langword="null"/>.</summary>
    public static IAssemblySymbol? FirstAliased(ISymbol member, Compilation compilation)
    {
        if (compilation.ExternalReferences.All(r => r.Properties.Aliases.IsEmpty))
        {
            return null;
        }

        // Those that have an alias only are left out of it.
        var reached = compilation.GlobalNamespace.ConstituentNamespaces.Select(n => n.ContainingAssembly).ToArray();
        return Of(member).OfType<IAssemblySymbol>().FirstOrDefault(a => !reached.Contains(a, SymbolEqualityComparer.Default));
    }

    private static IEnumerable<ISymbol> Of(ISymbol member) => member is IMethodSymbol method ? Of(method) : Of(member.ContainingType).Prepend(member);

    /// <summary>Tells whether a signature names a type that is not known: a mistake, or one that another generator writes.</summary>
    public static bool AnyUnknown(IMethodSymbol method) =>
        method.Parameters.Select(p => p.Type).Append(method.ReturnType).Concat(method.TypeParameters.SelectMany(t => t.ConstraintTypes)).Any(IsUnknown);

    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        IPointerTypeSymbol pointer => IsUnknown(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown) || (named.ContainingType is { } outer && IsUnknown(outer)),
        _ => false,
    };

    private static IEnumerable<ISymbol> Of(IMethodSymbol method)
    {
        var types = TypeParameters.Of(method).SelectMany(t => t.ConstraintTypes)
            .Concat(method.Parameters.Select(p => p.Type))
            .Append(method.ReturnType)
            .Append(method.ContainingType);
        return types.SelectMany(Of).Prepend(method).Concat(method.AssociatedSymbol is { } owner ? [owner] : []).Distinct<ISymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>A type, the types it is made of, those around it, and the assembly and the module, which speak for all in them.</summary>
    private static IEnumerable<ISymbol> Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Of(array.ElementType);
        }

        if (type is not INamedTypeSymbol named)
        {
            return [];
        }

        var around = named.ContainingType is { } outer ? Of(outer) : [named.ContainingAssembly, named.ContainingModule];
        return named.TypeArguments.SelectMany(Of).Concat(around).Prepend(named.OriginalDefinition);
    }
}
