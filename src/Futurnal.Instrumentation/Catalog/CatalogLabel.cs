namespace Futurnal.Instrumentation.Catalog;

/// <summary>A label of a metric.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Values">All values it can have, in ordinal order with <c>other</c> last; none where they are hashes.</param>
internal sealed record CatalogLabel(string Key, IReadOnlyList<string> Values)
{
    public bool IsHashed => Values.Count == 0;

    public override string ToString() => IsHashed ? CatalogText.Hashed : string.Join(", ", Values.Select(CatalogText.OfCode));

    /// <summary>Brings values into the order they are listed in, each once.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> values) => values
        .Distinct()
        .OrderBy(v => v == Taxonomy.BuiltInMetrics.Other)
        .ThenBy(v => v, StringComparer.Ordinal);
}
