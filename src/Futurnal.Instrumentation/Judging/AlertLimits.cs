namespace Futurnal.Instrumentation;

/// <summary>What keeps an incident from being opened.</summary>
/// <param name="CooldownMs">How long after the end of the last incident of the key, in milliseconds; 0 for no wait.</param>
/// <param name="MaxOpen">How many may be open in the store, at least 1.</param>
public readonly record struct AlertLimits(long CooldownMs, int MaxOpen)
{
    /// <summary>Tells when a cooldown is over that keeps an incident from being opened.</summary>
    /// <remarks>A clock that was set back by more than the cooldown does not make it longer.</remarks>
    /// <param name="endedAtMs">When the last incident of the key ended, in Unix milliseconds.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <returns>The time, in Unix milliseconds; <see langword="null"/> where it may be opened now.</returns>
    public long? CooldownEnd(long endedAtMs, long nowMs) => Math.Abs(nowMs - endedAtMs) < CooldownMs ? endedAtMs + CooldownMs : null;
}
