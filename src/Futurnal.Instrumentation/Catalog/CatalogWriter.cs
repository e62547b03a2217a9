using System.Text;

namespace Futurnal.Instrumentation.Catalog;

/// <summary>Writes a catalog: one fact a line, in an order that depends on nothing but the content.</summary>
internal static class CatalogWriter
{
    public static string Introduction { get; } = string.Join("\n",
    [
        "# Metric catalog",
        "",
        "The metrics of this project. A build fails where they and this file differ; `futurnal telemetry catalog --update` and the code fix",
        "bring it up to date. Owner and sensitivity are written by people and kept. A metric that code reports by name is listed by hand, with",
        "the line `- dynamic`.",
        "",
        .. CatalogSensitivity.All.Select(s => $"- **{s.Name}**: {s.Meaning}"),
    ]);

    public static string Write(string introduction, IEnumerable<CatalogEntry> entries)
    {
        var text = new StringBuilder(introduction).Append('\n');
        foreach (var entry in entries.OrderBy(e => e.Metric.Name, StringComparer.Ordinal))
        {
            text.Append('\n').Append(CatalogParser.Heading).Append(entry.Metric.Name).Append("\n\n");
            foreach (var (field, value) in Fields(entry))
            {
                text.Append("- ").Append(field).Append(value.Length > 0 ? ": " : "").Append(value).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Field, string Value)> Fields(CatalogEntry entry)
    {
        yield return ("type", entry.Metric.Type);
        yield return ("unit", CatalogText.OfCode(entry.Metric.Unit));
        if (entry.Metric.Description.Length > 0)
        {
            yield return ("description", CatalogText.OfProse(entry.Metric.Description));
        }

        foreach (var label in entry.Metric.Labels)
        {
            yield return ($"label {label.Key}", label.ToString());
        }

        if (entry.IsDynamic)
        {
            yield return ("dynamic", "");
        }

        yield return ("owner", entry.Owner);
        yield return ("sensitivity", entry.Sensitivity);
    }
}
