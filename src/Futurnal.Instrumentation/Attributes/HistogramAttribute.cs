namespace Futurnal.Instrumentation;

/// <summary>
/// Records the distribution of the number marked with <see cref="ValueAttribute"/>: a parameter of the method, its result,
/// or a member of one of them; on a <c>static partial</c> method without a body, a parameter.
/// </summary>
/// <remarks>
/// It has the labels that are known when a call begins, and no <c>status</c>. A value that is below zero, infinite or not a
/// number is left out and counted as rejected.
/// </remarks>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HistogramAttribute(string name) : InstrumentAttribute(name)
{
    /// <summary>Gets or sets what the median may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double P50Budget { get; set; } = double.NaN;

    /// <summary>Gets or sets what the 95th percentile may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double P95Budget { get; set; } = double.NaN;

    /// <summary>Gets or sets what the 99th percentile may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double P99Budget { get; set; } = double.NaN;
}
