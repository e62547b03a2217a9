namespace Futurnal.Instrumentation.Flushing;

/// <summary>The time of one flush.</summary>
/// <param name="TimestampMs">The time of day in Unix milliseconds (UTC); rises from flush to flush.</param>
/// <param name="Now">The time since an arbitrary start, never going back.</param>
/// <param name="Elapsed">The time since the previous flush, or since the start.</param>
/// <param name="IsAfterGap">Whether the process, or the machine, stood still for a part of <paramref name="Elapsed"/>.</param>
internal readonly record struct FlushMoment(long TimestampMs, TimeSpan Now, TimeSpan Elapsed, bool IsAfterGap);
