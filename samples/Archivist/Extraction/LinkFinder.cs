using System.Text.RegularExpressions;

namespace Archivist.Extraction;

/// <summary>Finds addresses of web pages in text, and the notes that a note names in double brackets.</summary>
internal static partial class LinkFinder
{
    private static readonly string[] Personal = ["mailto:", "tel:", "sms:", "data:", "javascript:", "#"];

    /// <param name="text">The text to look through.</param>
    /// <param name="given">Links that were found already, of which those stay that lead to a document.</param>
    public static IReadOnlyCollection<string> Find(string text, IEnumerable<string> given)
    {
        var found = given
            .Where(g => g.Length > 0 && !Personal.Any(p => g.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (Match match in Link().Matches(text))
        {
            found.Add(match.Groups["note"] is { Success: true } note ? note.Value.Trim() : match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '\''));
        }

        return found;
    }

    [GeneratedRegex(@"https?://[^\s<>""\)\]\}]{1,2000}|\[\[(?<note>[^\[\]|#\r\n]{1,200})(?:[|#][^\[\]\r\n]{0,200})?\]\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
