namespace Futurnal.Instrumentation;

/// <summary>Records the duration of every call in milliseconds, and how it ended in the label <c>status</c>.</summary>
/// <remarks>
/// A method that returns <see cref="Task"/>, <see cref="Task{TResult}"/>, <see cref="ValueTask"/> or
/// <see cref="ValueTask{TResult}"/> is timed until the task has completed, not until it was returned.
/// </remarks>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TimedAttribute(string name) : InstrumentAttribute(name)
{
    /// <summary>
    /// Gets or sets <c>n</c>, 1 or above, where only one call in <c>n</c> is clocked, chosen by chance; all calls are counted.
    /// Default: 1, every call.
    /// </summary>
    /// <remarks>
    /// Reading the clock is most of what a timed call costs. The count is exact; each clocked call stands for those that were not,
    /// so the sum and percentiles are estimates.
    /// </remarks>
    public int SampleEvery { get; set; } = 1;

    /// <summary>Gets or sets what the median may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double P50Budget { get; set; } = double.NaN;

    /// <summary>Gets or sets what the 95th percentile may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double P95Budget { get; set; } = double.NaN;

    /// <summary>Gets or sets what the 99th percentile may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double P99Budget { get; set; } = double.NaN;
}
