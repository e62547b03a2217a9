using Futurnal.Instrumentation.Catalog;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads the metrics of an assembly from the attributes that the generator wrote.</summary>
internal static class RecordedMetrics
{
    public static CatalogMetric[] Of(IAssemblySymbol assembly)
    {
        var attributes = assembly.GetAttributes();
        var labels = attributes
            .Where(a => a.Is(AttributeNames.DeclaredLabel))
            .ToLookup(a => a.Text(0) ?? "", a => new CatalogLabel(a.Text(1) ?? "", Texts(a, 2)), StringComparer.Ordinal);
        return
        [
            .. attributes
                .Where(a => a.Is(AttributeNames.DeclaredMetric))
                .Select(a => CatalogMetric.Of(a.Text(0) ?? "", a.Text(1) ?? "", a.Text(2) ?? "", a.Named("Description") as string ?? "", labels[a.Text(0) ?? ""])),
        ];
    }

    private static string[] Texts(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position ? [.. attribute.ConstructorArguments[position].Values.Select(v => v.Value as string ?? "")] : [];
}
