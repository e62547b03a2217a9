namespace Futurnal.Instrumentation.Flushing;

/// <summary>Tells the time of each flush. Used by one thread at a time.</summary>
/// <remarks>
/// A gap is more than three flush intervals, and more than a second, without a flush: by the clock that never goes back, which
/// on Windows goes on while the machine sleeps, or by the time of day, since on other systems the former stands still then. A
/// clock set forth that far cannot be told from a sleep, and is taken as one. The time between two flushers is a gap, too.
/// </remarks>
/// <param name="time">The clock.</param>
/// <param name="interval">The time between two flushes.</param>
/// <param name="isContinuing">Whether there were flushes of another flusher before.</param>
internal sealed class FlushClock(TimeProvider time, TimeSpan interval, bool isContinuing)
{
    private const int IntervalsOfAGap = 3;
    private static readonly TimeSpan LeastGap = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _gap = interval * IntervalsOfAGap > LeastGap ? interval * IntervalsOfAGap : LeastGap;
    private readonly long _start = time.GetTimestamp();
    private DateTimeOffset _timeOfDay = time.GetUtcNow();
    private TimeSpan _now;
    private long _timestampMs;
    private bool _isFirstAfterGap = isContinuing;

    /// <summary>Gets the time of a flush that is taken now.</summary>
    public FlushMoment Next()
    {
        var now = time.GetElapsedTime(_start);
        var timeOfDay = time.GetUtcNow();
        var elapsed = now - _now;
        var isAfterGap = _isFirstAfterGap || elapsed > _gap || timeOfDay - _timeOfDay > _gap;
        (_now, _timeOfDay, _isFirstAfterGap) = (now, timeOfDay, false);

        // Time never goes back, also where the system's clock does.
        _timestampMs = Math.Max(timeOfDay.ToUnixTimeMilliseconds(), _timestampMs + 1);
        return new FlushMoment(_timestampMs, now, elapsed, isAfterGap);
    }
}
