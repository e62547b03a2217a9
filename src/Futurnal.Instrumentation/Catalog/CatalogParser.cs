namespace Futurnal.Instrumentation.Catalog;

/// <summary>Reads a catalog. Above its first metric people may write what they like; below, every line counts.</summary>
internal static class CatalogParser
{
    public const string Heading = "## ";

    public static CatalogFile Parse(string text)
    {
        var lines = Array.ConvertAll(text.Split('\n'), l => l.TrimEnd());
        var first = Array.FindIndex(lines, l => l.StartsWith(Heading, StringComparison.Ordinal));
        var start = first < 0 ? lines.Length : first;
        var problems = new List<CatalogProblem>();
        var entries = new List<CatalogEntry>();
        CatalogEntryParser? entry = null;
        for (var i = start; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Heading, StringComparison.Ordinal))
            {
                Finish(entry, entries);
                entry = Begin(lines[i].Substring(Heading.Length).Trim(), i + 1, entries, problems);
            }
            else if (lines[i].StartsWith("- ", StringComparison.Ordinal))
            {
                entry?.Add(lines[i], i + 1);
            }
            else if (lines[i].Length > 0)
            {
                problems.Add(new(i + 1, $"'{lines[i]}' is neither '## NAME' nor '- FIELD: VALUE'; write notes above the first metric", true));
            }
        }

        Finish(entry, entries);
        return new CatalogFile(
            string.Join("\n", lines.Take(start)).Trim(),
            entries,
            [.. problems.OrderBy(p => p.Line)]);
    }

    private static CatalogEntryParser? Begin(string name, int line, List<CatalogEntry> entries, List<CatalogProblem> problems)
    {
        if (!MetricNames.IsName(name))
        {
            problems.Add(new(line, $"'{name}' is no metric name: use {MetricNames.NameRule}", true));
            return null;
        }

        if (entries.Exists(e => e.Metric.Name == name))
        {
            problems.Add(new(line, $"'{name}' is listed twice; keep one", true));
            return null;
        }

        return new CatalogEntryParser(name, line, problems);
    }

    private static void Finish(CatalogEntryParser? entry, List<CatalogEntry> entries)
    {
        if (entry is not null)
        {
            entries.Add(entry.Finish());
        }
    }
}
