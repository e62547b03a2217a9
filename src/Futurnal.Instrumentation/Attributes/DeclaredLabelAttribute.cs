using System.ComponentModel;

namespace Futurnal.Instrumentation;

/// <summary>
/// Tells which values a label of a metric that an assembly declares can have, for its catalog. Written by the generator beside
/// <see cref="DeclaredMetricAttribute"/>; nothing reads it when a program runs.
/// </summary>
/// <param name="metric">The metric's name.</param>
/// <param name="key">The label's key.</param>
/// <param name="values">All values it can have; none where they are hashes.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredLabelAttribute(string metric, string key, params string[] values) : Attribute
{
    /// <summary>Gets the metric's name.</summary>
    public string Metric { get; } = metric;

    /// <summary>Gets the label's key.</summary>
    public string Key { get; } = key;

    /// <summary>Gets all values it can have; none where they are hashes.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
