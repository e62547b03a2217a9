namespace Futurnal.Instrumentation.Alerting;

/// <summary>Where one condition stands between good and firing. Not thread-safe.</summary>
/// <param name="isFiring">Whether it begins as firing: where its incident is open already.</param>
internal sealed class ConditionLevel(bool isFiring)
{
    private const int MostMissed = 3;

    private long? _badSinceMs;
    private long? _goodSinceMs;

    /// <summary>Gets a value indicating whether it has been bad for long enough, and not been good for long enough since.</summary>
    public bool IsFiring { get; private set; } = isFiring;

    /// <summary>Gets a value indicating whether it is bad, firing or about to.</summary>
    public bool IsBad => _badSinceMs is not null;

    /// <summary>Gets the time of the last reading, in Unix milliseconds.</summary>
    public long? LastMs { get; private set; }

    /// <summary>Gets a value indicating whether the last reading was bad, or not yet good while it fires.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>Gets why it is over where it stopped firing.</summary>
    public AlertResolution Resolution { get; private set; }

    /// <summary>Gets the last reading that was bad; before it the last of any kind.</summary>
    public ConditionReading? Reading { get; private set; }

    /// <summary>Takes a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="nowMs">Its time, in Unix milliseconds.</param>
    /// <param name="isOpen">Whether there is an incident; without one, only what is bad now for long enough fires.</param>
    public void Take(ConditionReading reading, long nowMs, bool isOpen)
    {
        IsFiring &= isOpen;
        var isGap = LastMs is { } last && (nowMs < last || nowMs - last > MostMissed * reading.Timing.Every.TotalMilliseconds);
        LastMs = nowMs;
        if (isGap)
        {
            // Nobody knows what was in between, so that neither the bad nor the good stretch reaches over it.
            (_badSinceMs, _goodSinceMs) = (null, null);
        }

        switch (reading.State, reading.Timing.NoData)
        {
            case (ConditionState.Bad, _) or (ConditionState.NoData, NoDataPolicy.Alert):
                TakeBad(reading, nowMs);
                break;
            case (ConditionState.Good, _) or (ConditionState.NoData, NoDataPolicy.Resolve):
                TakeGood(reading, nowMs);
                break;
            default:
                (IsSeen, _badSinceMs, _goodSinceMs) = (reading.State == ConditionState.Recovering && IsFiring, null, null);
                break;
        }
    }

    private void TakeBad(ConditionReading reading, long nowMs)
    {
        (IsSeen, Reading, _goodSinceMs) = (true, reading, null);
        _badSinceMs ??= nowMs;
        IsFiring |= nowMs - _badSinceMs >= reading.Timing.For.TotalMilliseconds;
    }

    private void TakeGood(ConditionReading reading, long nowMs)
    {
        (IsSeen, _badSinceMs) = (false, null);
        _goodSinceMs ??= nowMs;
        if (IsFiring && nowMs - _goodSinceMs >= reading.Timing.KeepFiring.TotalMilliseconds)
        {
            IsFiring = false;
            Resolution = reading.State == ConditionState.NoData ? AlertResolution.NoData : AlertResolution.Recovered;
        }
    }
}
