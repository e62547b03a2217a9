using System.Collections.Frozen;

namespace Archivist.Searching;

/// <summary>Parts a query into words.</summary>
internal static class QueryWords
{
    private static readonly FrozenSet<string> WithoutMeaning = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "and", "are", "as", "at", "be", "because", "been", "by", "can", "did", "do", "does", "for", "from", "had", "has",
        "have", "how", "i", "in", "is", "it", "its", "latest", "me", "my", "newest", "of", "on", "or", "recent", "recently", "should",
        "that", "the", "their", "there", "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will",
        "with", "you", "your");

    /// <summary>The words as they stand, without the punctuation around them.</summary>
    public static string[] Of(string query) =>
        [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('?', '!', ',', ';', ':', '.', '"')).Where(w => w.Length > 0)];

    /// <summary>The words worth looking for; all of them when none is.</summary>
    public static string[] Meaningful(string query)
    {
        var words = Of(query);
        var meaningful = words.Where(w => !WithoutMeaning.Contains(w)).ToArray();
        return meaningful.Length > 0 ? meaningful : words;
    }
}
