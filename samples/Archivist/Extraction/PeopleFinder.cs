using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Archivist.Extraction;

/// <summary>Finds what looks like the name of a person: two or three capitalised words none of which is an ordinary one.</summary>
internal static partial class PeopleFinder
{
    /// <summary>A document that names more is a list of names, and findable by its words.</summary>
    private const int Most = 200;

    private static readonly FrozenSet<string> Ordinary = FrozenSet.Create(
        StringComparer.Ordinal,
        "The", "This", "That", "These", "Those", "There", "Then", "When", "Where", "What", "Why", "How", "Who", "And", "But", "For",
        "From", "With", "Without", "Not", "All", "Any", "Some", "Each", "If", "In", "On", "At", "By", "Of", "To", "As", "Is", "Are",
        "It", "Its", "You", "Your", "We", "Our", "Your", "See", "Use", "Dear", "Hello", "New", "Old", "North", "South", "East", "West",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        "Free", "Software", "Foundation", "License", "Licence", "General", "Public", "Lesser", "Library", "Copyright", "Notice",
        "Section", "Chapter", "Table", "Figure", "Appendix", "Version", "Release", "Notes", "Debian", "Ubuntu", "Linux", "Unix",
        "Windows", "Microsoft", "Google", "Apache", "Project", "Source", "Code", "Open", "Inc", "Ltd", "Corporation", "Company",
        "University", "Institute", "United", "States", "Kingdom", "Street", "City", "Change", "Changes", "Bug", "Fix", "Add", "Update",
        "Remove", "File", "Files", "System", "User", "Guide", "Manual", "Documentation", "Reference", "Standard", "Terms", "Conditions");

    private const string Word = @"(?:\p{Lu}['’])?\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?";

    public static IReadOnlyCollection<string> Find(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Name().EnumerateMatches(text))
        {
            var name = text.Substring(match.Index, match.Length);
            if (!name.Split(' ').Any(Ordinary.Contains) && found.Add(name) && found.Count == Most)
            {
                break;
            }
        }

        return found;
    }

    [GeneratedRegex(@"\b" + Word + @"(?: \p{Lu}\.)?(?: " + Word + @"){1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
