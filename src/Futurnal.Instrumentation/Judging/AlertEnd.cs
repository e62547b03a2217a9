namespace Futurnal.Instrumentation;

/// <summary>When and why an incident ends.</summary>
/// <param name="AtMs">When, in Unix milliseconds.</param>
/// <param name="Resolution">Why.</param>
/// <param name="UnseenSinceMs">It ends only if it was not seen bad after this time, in Unix milliseconds; <see cref="AtMs"/> for whoever alone sees it.</param>
/// <param name="IsLeftToTell">Whether the end is left to others to tell, where the begin was told.</param>
public readonly record struct AlertEnd(long AtMs, AlertResolution Resolution, long UnseenSinceMs, bool IsLeftToTell = false)
{
    // A sighting so far ahead is of a clock that was set back since.
    private const long FarAheadMs = 600_000;

    /// <summary>Tells whether the incident may end.</summary>
    /// <param name="lastSeenAtMs">When it was last seen bad, in Unix milliseconds.</param>
    /// <returns>Whether it was not seen bad since.</returns>
    public bool Allows(long lastSeenAtMs) => lastSeenAtMs <= UnseenSinceMs || lastSeenAtMs > LatestPossibleMs;

    /// <summary>Gets the time above which a sighting counts as one of a clock that was set back, in Unix milliseconds.</summary>
    public long LatestPossibleMs => AtMs + FarAheadMs;
}
