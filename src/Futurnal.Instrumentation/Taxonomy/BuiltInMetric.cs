namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>One row of the built-in registry.</summary>
internal sealed class BuiltInMetric(
    string name, MetricType type, MetricCategory category, string unit, string description, params string[] labelKeys)
{
    public string Name { get; } = name;

    public MetricType Type { get; } = type;

    public MetricCategory Category { get; } = category;

    public string Unit { get; } = unit;

    public string Description { get; } = description;

    public string[] LabelKeys { get; } = labelKeys;

    /// <summary>Gets on which side of its usual values it is in trouble.</summary>
    public BadDirection Bad { get; init; }
}
