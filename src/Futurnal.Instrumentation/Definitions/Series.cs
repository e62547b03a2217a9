using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Futurnal.Instrumentation;

/// <summary>One metric with one combination of label values. Immutable, thread-safe, equal by metric name and labels.</summary>
public sealed class Series : IEquatable<Series>
{
    private readonly KeyValuePair<string, string>[] _labels;

    /// <summary>Initializes a series.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="labels">A value for each label key, in any order.</param>
    /// <exception cref="ArgumentException">A key of the metric has no value, or a key is not the metric's.</exception>
    public Series(MetricDefinition metric, IEnumerable<KeyValuePair<string, string>> labels)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(labels);
        Metric = metric;
        _labels = [.. labels.OrderBy(l => l.Key, StringComparer.Ordinal)];
        if (!_labels.Select(l => l.Key).SequenceEqual(metric.LabelKeys))
        {
            throw new ArgumentException(
                $"Metric '{metric.Name}' has the label keys ({string.Join(", ", metric.LabelKeys)}), not ({MetricNames.Show(_labels.Select(l => l.Key))}).",
                nameof(labels));
        }

        LabelsJson = ToJson(_labels);
    }

    /// <summary>Gets the metric.</summary>
    public MetricDefinition Metric { get; }

    /// <summary>Gets the labels in ordinal order of their keys.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Labels => ImmutableCollectionsMarshal.AsImmutableArray(_labels);

    /// <summary>Gets the labels as one line of JSON with the keys in ordinal order: <c>{"status":"succeeded"}</c>; <c>{}</c> without labels.</summary>
    public string LabelsJson { get; }

    /// <summary>Gets or sets the place the series has among those of its registry; -1 where it is in none.</summary>
    internal int Slot { get; set; } = -1;

    /// <summary>Gets a value indicating whether a registry made the series its own, which it does with none that holds private text.</summary>
    internal bool IsChecked => Slot >= 0;

    /// <inheritdoc/>
    public bool Equals(Series? other) =>
        other is not null
        && string.Equals(Metric.Name, other.Metric.Name, StringComparison.Ordinal)
        && string.Equals(LabelsJson, other.LabelsJson, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Series);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metric.Name, LabelsJson);

    /// <inheritdoc/>
    public override string ToString() => Metric.Name + LabelsJson;

    private static string ToJson(KeyValuePair<string, string>[] labels)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (key, value) in labels)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
