using System.Text;

namespace Archivist.Indexing;

/// <summary>Writes words as an FTS5 query in which nothing is an operator, whatever the words are.</summary>
internal static class FtsQuery
{
    /// <summary>FTS5 limits how large a query is; what a person asks needs fewer words by far.</summary>
    public const int MostWords = 32;

    /// <summary>Asks for documents with all of the words.</summary>
    /// <returns>The query, or <see langword="null"/> when there is nothing in the words to look for.</returns>
    public static string? All(IEnumerable<string> words) => Join(words, " AND ");

    /// <summary>Asks for documents with at least one of the words.</summary>
    /// <returns>The query, or <see langword="null"/> when there is nothing in the words to look for.</returns>
    public static string? Any(IEnumerable<string> words) => Join(words, " OR ");

    private static string? Join(IEnumerable<string> words, string with)
    {
        var quoted = words.Where(HasToken).Take(MostWords).Select(Quote).ToArray();
        return quoted.Length == 0 ? null : string.Join(with, quoted);
    }

    /// <summary>A phrase without a letter or digit has no token, and FTS5 would find nothing for the whole query.</summary>
    private static bool HasToken(string word) => word.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static string Quote(string word) =>
        '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", " ", StringComparison.Ordinal) + '"';
}
