using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The names of instrumented methods in referenced assemblies. Only assemblies that reference the library are looked through.</summary>
internal static class ReferencedTargets
{
    private const string Library = "Futurnal.Instrumentation";

    private static readonly ConditionalWeakTable<MetadataReference, string[]> Known = new();

    public static IEnumerable<string> NamesIn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly
                || !UsesLibrary(assembly))
            {
                continue;
            }

            if (!Known.TryGetValue(reference, out var names))
            {
                names = Known.GetValue(reference, _ => [.. NamesIn(assembly.GlobalNamespace, cancellationToken).Distinct(StringComparer.Ordinal)]);
            }

            foreach (var name in names)
            {
                yield return name;
            }
        }
    }

    public static bool UsesLibrary(IAssemblySymbol assembly) => assembly.Modules.Any(m => m.ReferencedAssemblies.Any(a => a.Name == Library));

    private static IEnumerable<string> NamesIn(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var name in NamesIn(inner, cancellationToken))
                {
                    yield return name;
                }
            }
            else if (member is IMethodSymbol method && method.HasInstrument())
            {
                yield return method.Name;
            }
        }
    }
}
