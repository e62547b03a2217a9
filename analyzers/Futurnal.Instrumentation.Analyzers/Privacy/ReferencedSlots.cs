using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The members with restricted slots in assemblies that reference the library; asked for only where something is bound at run time.</summary>
internal static class ReferencedSlots
{
    private static readonly ConditionalWeakTable<Compilation, List<ISymbol>> Known = new();

    public static IReadOnlyList<ISymbol> Of(Compilation compilation) => Known.GetValue(compilation, static c => [.. Find(c)]);

    private static IEnumerable<ISymbol> Find(Compilation compilation)
    {
        var libraries = new HashSet<string>(compilation.GetTypesByMetadataName(AttributeNames.LabelValues).Select(t => t.ContainingAssembly.Name), StringComparer.Ordinal);
        return compilation.SourceModule.ReferencedAssemblySymbols
            .Where(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => libraries.Contains(r.Name))))
            .SelectMany(a => TypesIn(a.GlobalNamespace))
            .SelectMany(t => t.GetMembers())
            .Where(IsRestricted);
    }

    private static bool IsRestricted(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Any(p => RestrictedSlots.Declared(p) is not null),
        IPropertySymbol property => RestrictedSlots.Declared(property) is not null || property.Parameters.Any(p => RestrictedSlots.Declared(p) is not null),
        IFieldSymbol field => RestrictedSlots.Declared(field) is not null,
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol owner) => owner.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(m => m is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(m));
}
