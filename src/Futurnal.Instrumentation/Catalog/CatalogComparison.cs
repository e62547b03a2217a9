namespace Futurnal.Instrumentation.Catalog;

/// <summary>Finds in what a catalog and the metrics of the code differ.</summary>
internal static class CatalogComparison
{
    /// <summary>What differs in either direction, by the names of the metrics; a catalog that is malformed cannot be compared.</summary>
    public static IEnumerable<CatalogDrift> Find(CatalogFile file, IReadOnlyList<CatalogMetric> metrics)
    {
        var entries = file.Entries.ToDictionary(e => e.Metric.Name, StringComparer.Ordinal);
        var declared = new HashSet<string>(metrics.Select(m => m.Name), StringComparer.Ordinal);
        return metrics
            .Select(m => Of(m, entries.TryGetValue(m.Name, out var entry) ? entry : null))
            .OfType<CatalogDrift>()
            .Concat(file.Entries.Where(e => !e.IsDynamic && !declared.Contains(e.Metric.Name)).Select(Undeclared))
            .Concat(Misplaced(file.Entries))
            .OrderBy(d => d.Name, StringComparer.Ordinal);
    }

    private static CatalogDrift? Of(CatalogMetric metric, CatalogEntry? entry)
    {
        if (entry is null)
        {
            return new(metric.Name, $"'{metric.Name}' is not in {CatalogFile.Name}", 0);
        }

        string[] differences = [.. Differences(metric, entry)];
        return differences.Length == 0 ? null : new(metric.Name, $"'{metric.Name}' differs from {CatalogFile.Name}: {string.Join("; ", differences)}", 0);
    }

    private static CatalogDrift Undeclared(CatalogEntry entry) => new(
        entry.Metric.Name,
        $"'{entry.Metric.Name}' is in {CatalogFile.Name}, and no attribute declares it; add the line '- dynamic' where code reports it by name",
        entry.Line)
    {
        IsUndeclared = true,
    };

    private static IEnumerable<CatalogDrift> Misplaced(IReadOnlyList<CatalogEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Metric.Name, entries[i].Metric.Name) > 0)
            {
                yield return new(
                    entries[i].Metric.Name,
                    $"'{entries[i].Metric.Name}' stands after '{entries[i - 1].Metric.Name}' in {CatalogFile.Name}, whose metrics are in the order of their names",
                    entries[i].Line);
            }
        }
    }

    private static IEnumerable<string> Differences(CatalogMetric metric, CatalogEntry entry)
    {
        if (entry.IsDynamic)
        {
            yield return "an attribute declares it, there it is dynamic";
        }

        var listed = entry.Metric;
        if (metric.Type != listed.Type)
        {
            yield return $"its type is {metric.Type}, there {listed.Type}";
        }

        if (metric.Unit != listed.Unit)
        {
            yield return $"its unit is {CatalogText.OfCode(metric.Unit)}, there {CatalogText.OfCode(listed.Unit)}";
        }

        if (metric.Description != listed.Description)
        {
            yield return $"its description is \"{metric.Description}\", there \"{listed.Description}\"";
        }

        foreach (var key in metric.Labels.Concat(listed.Labels).Select(l => l.Key).Distinct().OrderBy(k => k, StringComparer.Ordinal))
        {
            var here = metric.Labels.FirstOrDefault(l => l.Key == key);
            var there = listed.Labels.FirstOrDefault(l => l.Key == key);
            if (here is null || there is null)
            {
                yield return here is null ? $"it has no label '{key}', there it has" : $"it has a label '{key}', there it has none";
            }
            else if (!here.Values.SequenceEqual(there.Values))
            {
                yield return $"its label '{key}' is {here}, there {there}";
            }
        }

        if (!listed.Labels.Select(l => l.Key).SequenceEqual(listed.Labels.Select(l => l.Key).OrderBy(k => k, StringComparer.Ordinal)))
        {
            yield return "its labels are not in the order of their keys there";
        }
    }
}
