namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What gives the numbers under a metric's name their meaning.</summary>
/// <param name="Type">What is measured.</param>
/// <param name="Unit">The unit.</param>
/// <param name="DeclaredBy">The assembly that declared it, for messages.</param>
internal sealed record MetricMeaning(MetricType Type, string Unit, string DeclaredBy)
{
    public static MetricMeaning Of(MetricDefinition metric) => new(metric.Type, metric.Unit, metric.DeclaredBy);

    /// <summary>Says why points of a definition may not stand beside points of this meaning; <see langword="null"/> where they may.</summary>
    public string? Refuse(MetricDefinition metric) =>
        Type == metric.Type && string.Equals(Unit, metric.Unit, StringComparison.Ordinal)
            ? null
            : $"Metric '{metric.Name}' is in the telemetry store as {this} and now comes as {Of(metric)}. "
                + "Its points are not stored. Rename the metric, or name another store file.";

    /// <inheritdoc/>
    public override string ToString() => $"{StoredText.Of(Type)} in '{Unit}' (declared by {DeclaredBy})";
}
