namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The time by which retention deletes: a flush's time counts only when another flush, an hour or more later by its own time, has
/// confirmed it. A clock that is wrong for less than an hour deletes nothing: it either stands still at its leap, since flush
/// times never go back within a process, or is withdrawn by the next flush with the right time.
/// </summary>
/// <param name="Confirmed">The newest time that is confirmed.</param>
/// <param name="Candidate">The time that waits to be confirmed.</param>
internal readonly record struct RetentionClock(long? Confirmed, long? Candidate)
{
    /// <summary>How long a time waits, in milliseconds.</summary>
    public const long Span = Hours.Width;

    /// <summary>Notes a flush.</summary>
    /// <param name="time">Its time.</param>
    /// <param name="since">From when on points are kept.</param>
    public RetentionClock Observe(long time, long since) => Candidate switch
    {
        null => this with { Candidate = time },
        { } candidate when time >= candidate + Span => new(IsBack(candidate, time, since) ? candidate : Math.Max(Confirmed ?? 0, candidate), time),
        { } candidate when time < candidate - Span => this with { Candidate = time },
        _ => this,
    };

    /// <summary>Says whether what was confirmed is wrong: for an hour, all that came was older than what is kept, so the clock had been ahead.</summary>
    public static bool IsBack(long candidate, long time, long since) => candidate < since && time < since;
}
