namespace Futurnal.Instrumentation.Catalog;

/// <summary>A metric in the catalog.</summary>
/// <param name="Metric">What code says about it.</param>
/// <param name="Owner">Who answers for it, as people wrote it; <see cref="Unknown"/> where nobody did.</param>
/// <param name="Sensitivity">One of <see cref="CatalogSensitivity"/>, or <see cref="Unknown"/>.</param>
/// <param name="IsDynamic">Whether code reports it by name, so that no attribute declares it.</param>
internal sealed record CatalogEntry(CatalogMetric Metric, string Owner, string Sensitivity, bool IsDynamic)
{
    /// <summary>Stands where people have to write something.</summary>
    public const string Unknown = "?";

    /// <summary>Gets the number of its first line, from 1 on.</summary>
    public int Line { get; init; }

    public static CatalogEntry New(CatalogMetric metric) => new(metric, Unknown, Unknown, false);
}
