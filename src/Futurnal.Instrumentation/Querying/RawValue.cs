namespace Futurnal.Instrumentation;

/// <summary>What one series saw in one flush, or one of the single values that stand for it.</summary>
/// <param name="Id">Unique in a store; rises with time.</param>
/// <param name="Series">The series.</param>
/// <param name="TimestampMs">When the flush was taken, or the single value recorded, in Unix milliseconds.</param>
/// <param name="Value">A counter's increment, a gauge's value, the mean of a distribution's values, or the single value.</param>
public sealed record RawValue(long Id, Series Series, long TimestampMs, double Value);
