using System.ComponentModel;

namespace Futurnal.Instrumentation;

/// <summary>
/// Tells compilations that reference an assembly which metrics it declares, so that one name cannot mean two things. Written by
/// the generator; nothing reads it when a program runs.
/// </summary>
/// <param name="name">The metric's name.</param>
/// <param name="type">What is measured, in words.</param>
/// <param name="unit">The unit in UCUM notation.</param>
/// <param name="labelKeys">The keys of its labels.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredMetricAttribute(string name, string type, string unit, params string[] labelKeys) : Attribute
{
    /// <summary>Gets the metric's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what is measured, in words.</summary>
    public string Type { get; } = type;

    /// <summary>Gets the unit in UCUM notation.</summary>
    public string Unit { get; } = unit;

    /// <summary>Gets the keys of its labels.</summary>
    public IReadOnlyList<string> LabelKeys { get; } = labelKeys;

    /// <summary>Gets or sets what the metric tells; may be empty.</summary>
    public string Description { get; set; } = "";

    /// <summary>Gets or sets how values of one flush become one, of a gauge that is read.</summary>
    public GaugeCombine Combine { get; set; }

    /// <summary>Gets or sets what it declares for its judgement, as <c>P95=1000;Bad=Up</c>; empty where it declares nothing.</summary>
    public string JudgedBy { get; set; } = "";
}
