namespace Futurnal.Instrumentation;

/// <summary>The newest point of a series.</summary>
/// <param name="Series">The series.</param>
/// <param name="TimestampMs">When it was taken, in Unix milliseconds.</param>
/// <param name="Value">A counter's increment, a gauge's value, or the mean of the values of a histogram's or timer's flush, in the metric's unit.</param>
public sealed record LatestValue(Series Series, long TimestampMs, double Value);
