using System.Text;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Makes names of generated types that no other type has.</summary>
internal static class HashedName
{
    public static string Of(string name, string id)
    {
        // FNV-1a, 64 bits.
        var hash = Encoding.UTF8.GetBytes(id).Aggregate(14695981039346656037UL, (h, b) => unchecked((h ^ b) * 1099511628211UL));
        return $"{name}_{hash:x16}";
    }
}
