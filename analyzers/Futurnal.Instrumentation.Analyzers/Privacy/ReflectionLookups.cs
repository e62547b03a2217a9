namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The methods that reflection finds members by: by a name, or all that a type has.</summary>
internal static class ReflectionLookups
{
    private static readonly HashSet<string> ByName = new(StringComparer.Ordinal)
    {
        "GetMethod", "GetProperty", "GetField", "GetMember", "InvokeMember", "GetRuntimeMethod", "GetRuntimeProperty", "GetRuntimeField", "GetDeclaredMethod", "GetDeclaredProperty",
        "GetDeclaredField", "CreateDelegate",
    };

    private static readonly HashSet<string> OfAll = new(StringComparer.Ordinal)
    {
        "GetMethods", "GetProperties", "GetFields", "GetMembers", "GetRuntimeMethods", "GetRuntimeProperties", "GetRuntimeFields", "FindMembers", "GetMemberWithSameMetadataDefinitionAs",
    };

    public static bool IsOne(string name) => ByName.Contains(name) || OfAll.Contains(name);

    public static bool IsOfAll(string name) => OfAll.Contains(name);
}
