using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Names types so that the name means the same wherever it is written.</summary>
internal static class TypeNaming
{
    /// <summary>The short name of a type where that means the type, else its full name.</summary>
    public static string NameAt(this SemanticModel model, int position, string @namespace, string name)
    {
        var found = model.LookupNamespacesAndTypes(position, name: name).Where(s => s is INamedTypeSymbol { Arity: 0 }).ToArray();
        return found.Length == 1 && found[0].ContainingNamespace.ToDisplayString() == @namespace ? name : $"global::{@namespace}.{name}";
    }
}
