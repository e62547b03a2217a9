using System.Collections.Immutable;

namespace Futurnal.Instrumentation;

/// <summary>Which series of a metric are added up together. Immutable and thread-safe.</summary>
public sealed class SeriesGrouping
{
    private readonly string[]? _keys;

    private SeriesGrouping(string[]? keys) => _keys = keys;

    /// <summary>Gets the grouping that keeps every series apart.</summary>
    public static SeriesGrouping PerSeries { get; } = new(null);

    /// <summary>Gets the grouping that adds all series up.</summary>
    public static SeriesGrouping Merged { get; } = new([]);

    /// <summary>Gets the keys whose values tell groups apart, in ordinal order; <see langword="default"/> where every series is kept apart.</summary>
    public ImmutableArray<string> Keys => _keys is null ? default : [.. _keys];

    /// <summary>Adds up the series that agree in some labels. A series without one of the keys is in the group without it.</summary>
    /// <param name="keys">The keys of these labels.</param>
    /// <returns>The grouping.</returns>
    public static SeriesGrouping By(params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new([.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Gets the labels that tell a series' group from others.</summary>
    /// <param name="series">The series.</param>
    /// <returns>Its labels, or those of them that the grouping goes by, in ordinal order of their keys.</returns>
    public ImmutableArray<KeyValuePair<string, string>> LabelsOf(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _keys is null ? series.Labels : series.Labels.RemoveAll(l => !_keys.Contains(l.Key));
    }
}
