namespace Futurnal.Instrumentation.Baselines;

/// <summary>The number by which a series is judged, over one stretch of time in which it was observed.</summary>
/// <param name="FromMs">The first millisecond, in Unix time.</param>
/// <param name="ToMs">The first millisecond after it.</param>
/// <param name="Value">The number, finite, in the metric's unit: see <c>SignalKind</c>.</param>
/// <param name="Count">How many recorded values it is made of, at least 1.</param>
public readonly record struct SignalPoint(long FromMs, long ToMs, double Value, long Count);
