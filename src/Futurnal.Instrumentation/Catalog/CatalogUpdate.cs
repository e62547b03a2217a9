namespace Futurnal.Instrumentation.Catalog;

/// <summary>Brings a catalog up to date: what people write in it stays, and the rest follows the code.</summary>
internal static class CatalogUpdate
{
    /// <summary>The new text.</summary>
    /// <param name="text">The text so far, which must not be malformed; empty where there is none.</param>
    /// <param name="metrics">The metrics of the code.</param>
    public static string Apply(string text, IReadOnlyList<CatalogMetric> metrics)
    {
        var file = CatalogParser.Parse(text);
        var entries = file.Entries.ToDictionary(e => e.Metric.Name, StringComparer.Ordinal);
        var declared = new HashSet<string>(metrics.Select(m => m.Name), StringComparer.Ordinal);
        var updated = metrics
            .Select(m => entries.TryGetValue(m.Name, out var entry) ? entry with { Metric = m, IsDynamic = false } : CatalogEntry.New(m))
            .Concat(file.Entries.Where(e => e.IsDynamic && !declared.Contains(e.Metric.Name)));
        var written = CatalogWriter.Write(file.Introduction.Length > 0 ? file.Introduction : CatalogWriter.Introduction, updated);
        return text.Contains("\r\n") ? written.Replace("\n", "\r\n") : written;
    }
}
