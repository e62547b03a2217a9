namespace Futurnal.Instrumentation.Catalog;

/// <summary>How much a metric can tell about a person, in words that are part of the catalog's format.</summary>
internal static class CatalogSensitivity
{
    /// <summary>What is in this class never leaves the machine.</summary>
    public const string Personal = "personal";

    public const string Rule = "technical, usage or personal";

    public static readonly (string Name, string Meaning)[] All =
    [
        ("technical", "tells how the software works, whoever uses it: durations, sizes, failures"),
        ("usage", "tells what is done with the software, and how much of it"),
        (Personal, "can tell a person, or what belongs to one, from another, as hashed labels do; is never exported"),
    ];

    public static bool Contains(string name) => Array.Exists(All, s => s.Name == name);
}
