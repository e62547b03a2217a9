using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Catalog;

/// <summary>What code says about a metric, and the catalog repeats.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Type">One of <see cref="Types"/>.</param>
/// <param name="Unit">The unit in UCUM notation.</param>
/// <param name="Description">One sentence, or an empty text.</param>
/// <param name="Labels">Its labels in ordinal order of their keys.</param>
internal sealed record CatalogMetric(string Name, string Type, string Unit, string Description, IReadOnlyList<CatalogLabel> Labels)
{
    public static readonly string[] Types = ["counter", "gauge", "histogram", "timer"];

    /// <summary>A metric as an assembly's record of it has it. What the taxonomy says of a built-in one counts.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="type">Its type, first of all words.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="description">One sentence, or an empty text.</param>
    /// <param name="labels">Its labels in any order.</param>
    public static CatalogMetric Of(string name, string type, string unit, string description, IEnumerable<CatalogLabel> labels)
    {
        var builtIn = BuiltInMetrics.Find(name);
        return new(
            name,
            builtIn is null ? type.Split(' ')[0] : TypeOf(builtIn.Type),
            builtIn?.Unit ?? unit,
            builtIn?.Description ?? description,
            [.. labels.OrderBy(l => l.Key, StringComparer.Ordinal)]);
    }

    public static string TypeOf(MetricType type) => Types[(int)type];
}
