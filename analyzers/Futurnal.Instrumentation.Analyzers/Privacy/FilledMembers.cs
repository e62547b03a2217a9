using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Tells members that serializers and the like write, which look for an attribute and pass over accessibility.</summary>
internal static class FilledMembers
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "ObsoleteAttribute", "ThreadStaticAttribute", "NonSerializedAttribute", "JsonIgnoreAttribute", "IgnoreDataMemberAttribute", "XmlIgnoreAttribute", "EditorBrowsableAttribute", "BrowsableAttribute",
        "DescriptionAttribute", "UsedImplicitlyAttribute", "CLSCompliantAttribute",
    };

    public static string? WhyFilled(ISymbol member)
    {
        if (member.GetAttributes().FirstOrDefault(IsForeign) is { AttributeClass: { } marker })
        {
            return $"[{marker.Name.Replace("Attribute", "")}] can have it written from elsewhere";
        }

        return member is { IsStatic: false, ContainingType.IsSerializable: true } && !member.GetAttributes().Any(a => a.AttributeClass?.Name == "NonSerializedAttribute")
            ? "a serializer can write it, as its type is [Serializable]"
            : null;
    }

    private static bool IsForeign(AttributeData attribute) => attribute.AttributeClass is { } type
        && !Harmless.Contains(type.Name)
        && type.ContainingNamespace.ToDisplayString() is var space
        && space != "Futurnal.Instrumentation"
        && !space.StartsWith("System.Diagnostics", StringComparison.Ordinal)
        && !space.StartsWith("System.Runtime.CompilerServices", StringComparison.Ordinal);
}
