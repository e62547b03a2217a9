namespace Futurnal.Instrumentation.Catalog;

/// <summary>In what the catalog and the code differ.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Text">What differs.</param>
/// <param name="Line">The number of the catalog's line that is to blame, or 0 where the code declares what the catalog does not say.</param>
internal sealed record CatalogDrift(string Name, string Text, int Line)
{
    /// <summary>Gets a value indicating whether nothing in the code declares it.</summary>
    public bool IsUndeclared { get; init; }
}
