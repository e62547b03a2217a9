using Futurnal.Instrumentation.Catalog;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation;

/// <summary>
/// Tells what may leave the machine by a project's <c>MetricCatalog.md</c>: what the catalog does not hold may not. Whatever
/// sends metrics elsewhere has to ask it. Immutable and thread-safe.
/// </summary>
/// <remarks>The store on the user's own machine keeps all metrics, whatever a policy says.</remarks>
public sealed class ExportPolicy
{
    private const int HashLength = 16;

    private readonly Dictionary<string, CatalogEntry> _entries;

    private ExportPolicy(Dictionary<string, CatalogEntry> entries) => _entries = entries;

    /// <summary>Makes a policy of a catalog.</summary>
    /// <param name="text">The text of a <c>MetricCatalog.md</c>.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="FormatException">A line is malformed, or an owner or a sensitivity is missing: then nothing may leave.</exception>
    public static ExportPolicy FromCatalog(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = CatalogParser.Parse(text);
        return file.Problems is [var problem, ..]
            ? throw new FormatException($"{CatalogFile.Name}, line {problem.Line}: {problem.Text}.")
            : new ExportPolicy(file.Entries.ToDictionary(e => e.Metric.Name, StringComparer.Ordinal));
    }

    /// <summary>Says why a metric may not leave, or <see langword="null"/> where it may: it is in the catalog with the same type, unit and label keys, and not personal.</summary>
    /// <param name="definition">The metric.</param>
    /// <returns>The reason in words that follow the metric's name, or <see langword="null"/>.</returns>
    public string? WhyHeld(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!_entries.TryGetValue(definition.Name, out var entry))
        {
            return "is not in the catalog";
        }

        if (entry.Sensitivity == CatalogSensitivity.Personal)
        {
            return "is personal by the catalog";
        }

        if (entry.Metric.Type != CatalogMetric.TypeOf(definition.Type))
        {
            return $"is a {CatalogMetric.TypeOf(definition.Type)}, in the catalog a {entry.Metric.Type}";
        }

        if (entry.Metric.Unit != definition.Unit)
        {
            return $"has the unit '{definition.Unit}', in the catalog '{entry.Metric.Unit}'";
        }

        return definition.LabelKeys.SequenceEqual(entry.Metric.Labels.Select(l => l.Key).Order(StringComparer.Ordinal))
            ? null
            : $"has the label keys ({string.Join(", ", definition.LabelKeys)}), in the catalog ({string.Join(", ", entry.Metric.Labels.Select(l => l.Key))})";
    }

    /// <summary>Says why a series may not leave, or <see langword="null"/> where it may: its metric may, and each of its label values is one of the catalog, or <c>other</c>.</summary>
    /// <param name="series">The series.</param>
    /// <returns>The reason in words that follow the metric's name, without the value; or <see langword="null"/>.</returns>
    public string? WhyHeld(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (WhyHeld(series.Metric) is { } reason)
        {
            return reason;
        }

        var labels = _entries[series.Metric.Name].Metric.Labels;
        foreach (var (key, value) in series.Labels)
        {
            var listed = labels.First(l => l.Key == key);
            if (value != BuiltInMetrics.Other && !(listed.IsHashed ? IsHash(value) : listed.Values.Contains(value, StringComparer.Ordinal)))
            {
                return $"has a value of label '{key}' that the catalog does not list";
            }
        }

        return null;
    }

    private static bool IsHash(string value) => value.Length == HashLength && value.All(char.IsAsciiHexDigitLower);
}
