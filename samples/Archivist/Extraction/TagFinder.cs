using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Archivist.Extraction;

/// <summary>Finds tags: words with a # before them.</summary>
internal static partial class TagFinder
{
    /// <summary>Directives of languages that begin a line the way a tag does.</summary>
    private static readonly FrozenSet<string> Directives = FrozenSet.Create(
        StringComparer.Ordinal, "include", "define", "undef", "if", "ifdef", "ifndef", "else", "elif", "endif", "error", "warning", "pragma", "region", "endregion", "line", "import", "nullable");

    public static IReadOnlyCollection<string> Find(string text, IEnumerable<string> given)
    {
        var found = given.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Tag().Matches(text))
        {
            var tag = match.Groups["tag"].Value;
            if (!Directives.Contains(tag) && !IsColour(tag))
            {
                found.Add(tag);
            }
        }

        return found;
    }

    private static bool IsColour(string tag) => tag.Length is 3 or 6 or 8 && tag.All(char.IsAsciiHexDigit);

    [GeneratedRegex(@"(?<![\w&/#])#(?<tag>\p{L}[\w/-]{1,49})(?![\w(])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
