namespace Futurnal.Instrumentation.Catalog;

/// <summary>What stands in a catalog.</summary>
/// <param name="Introduction">All above the first metric, which is for people.</param>
/// <param name="Entries">The metrics in the order of the file.</param>
/// <param name="Problems">What is wrong with it, in the order of the lines.</param>
internal sealed record CatalogFile(string Introduction, IReadOnlyList<CatalogEntry> Entries, IReadOnlyList<CatalogProblem> Problems)
{
    public const string Name = "MetricCatalog.md";

    public bool IsMalformed => Problems.Any(p => p.IsMalformed);
}
