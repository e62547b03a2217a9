using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Catalog;

namespace Futurnal.Cli.Catalog;

/// <summary>Reads from an assembly's file which metrics it declares. Nothing in it is loaded or run.</summary>
internal static class AssemblyMetrics
{
    public static IReadOnlyList<CatalogMetric> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        try
        {
            return image.HasMetadata ? Read(image.GetMetadataReader()) : throw NoAssembly(path);
        }
        catch (BadImageFormatException)
        {
            throw NoAssembly(path);
        }
    }

    private static CatalogMetric[] Read(MetadataReader reader)
    {
        if (!reader.IsAssembly)
        {
            throw new BadImageFormatException();
        }

        var attributes = reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(reader.GetCustomAttribute)
            .Select(a => (Name: NameOf(reader, a), Attribute: a))
            .Where(a => a.Name is nameof(DeclaredMetricAttribute) or nameof(DeclaredLabelAttribute))
            .Select(a => (a.Name, Value: a.Attribute.DecodeValue(new AttributeTypes())))
            .ToArray();
        var labels = attributes
            .Where(a => a.Name == nameof(DeclaredLabelAttribute))
            .ToLookup(a => Text(a.Value, 0), a => new CatalogLabel(Text(a.Value, 1), Texts(a.Value, 2)), StringComparer.Ordinal);
        return
        [
            .. attributes
                .Where(a => a.Name == nameof(DeclaredMetricAttribute))
                .Select(a => CatalogMetric.Of(Text(a.Value, 0), Text(a.Value, 1), Text(a.Value, 2), Description(a.Value), labels[Text(a.Value, 0)]))
                .OrderBy(m => m.Name, StringComparer.Ordinal),
        ];
    }

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return null;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.GetString(type.Namespace) == typeof(DeclaredMetricAttribute).Namespace ? reader.GetString(type.Name) : null;
    }

    private static string Text(CustomAttributeValue<string> value, int position) => value.FixedArguments[position].Value as string ?? "";

    private static string[] Texts(CustomAttributeValue<string> value, int position) =>
        value.FixedArguments[position].Value is ImmutableArray<CustomAttributeTypedArgument<string>> texts ? [.. texts.Select(t => t.Value as string ?? "")] : [];

    private static string Description(CustomAttributeValue<string> value) =>
        value.NamedArguments.FirstOrDefault(a => a.Name == nameof(DeclaredMetricAttribute.Description)).Value as string ?? "";

    private static InvalidDataException NoAssembly(string path) => new($"'{path}' is no .NET assembly; give the .dll that a build of the project writes");
}
