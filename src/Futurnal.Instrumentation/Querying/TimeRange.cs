namespace Futurnal.Instrumentation;

/// <summary>A half-open range of time in Unix milliseconds (UTC): <paramref name="FromMs"/> belongs to it, <paramref name="ToMs"/> does not.</summary>
/// <param name="FromMs">The first millisecond.</param>
/// <param name="ToMs">The first millisecond after the range.</param>
public readonly record struct TimeRange(long FromMs, long ToMs)
{
    /// <summary>Gets the range that holds every timestamp.</summary>
    public static TimeRange All => new(long.MinValue, long.MaxValue);
}
