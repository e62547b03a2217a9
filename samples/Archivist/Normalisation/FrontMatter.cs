namespace Archivist.Normalisation;

/// <summary>Reads the two keys of a note's front matter that matter here; its other keys mean something to other tools only.</summary>
internal static class FrontMatter
{
    private static readonly char[] Decoration = [' ', '\t', '"', '\'', '[', ']', '#'];

    public static string? Title(string yaml)
    {
        var title = ValueOf("title", yaml)?.Trim(' ', '\t', '"', '\'');
        return string.IsNullOrEmpty(title) ? null : title;
    }

    /// <summary>The tags, written as <c>tags: a, b</c>, as <c>tags: [a, b]</c> or as a list of lines.</summary>
    public static IReadOnlyList<string> Tags(string yaml)
    {
        var value = ValueOf("tags", yaml) ?? ValueOf("tag", yaml);
        if (value is null)
        {
            return [];
        }

        var items = string.IsNullOrWhiteSpace(value) ? ListItems(yaml) : value.Split(',');
        return [.. items.Select(i => i.Trim(Decoration)).Where(i => i.Length > 0)];
    }

    private static string? ValueOf(string key, string yaml) => Lines(yaml)
        .Where(l => l.StartsWith(key, StringComparison.OrdinalIgnoreCase) && l.AsSpan(key.Length).TrimStart().StartsWith(":"))
        .Select(l => l[(l.IndexOf(':') + 1)..])
        .FirstOrDefault();

    private static IEnumerable<string> ListItems(string yaml) => Lines(yaml)
        .SkipWhile(l => !l.StartsWith("tag", StringComparison.OrdinalIgnoreCase))
        .Skip(1)
        .TakeWhile(l => l.TrimStart().StartsWith('-'))
        .Select(l => l.TrimStart()[1..]);

    private static string[] Lines(string yaml) => yaml.ReplaceLineEndings("\n").Split('\n');
}
