namespace Futurnal.Instrumentation;

/// <summary>One value of a metric that keeps each of them. Immutable.</summary>
/// <param name="Series">The series.</param>
/// <param name="TimestampMs">When it was recorded, in Unix milliseconds (UTC).</param>
/// <param name="Value">The value, a counter's amount or a duration, in the metric's unit.</param>
public readonly record struct Observation(Series Series, long TimestampMs, double Value);
