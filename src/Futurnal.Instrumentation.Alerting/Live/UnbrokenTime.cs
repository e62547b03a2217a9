namespace Futurnal.Instrumentation.Alerting;

/// <summary>When the process was there to see. Not thread-safe.</summary>
/// <param name="gapMs">More time than this between two flushes is a gap, in milliseconds.</param>
internal sealed class UnbrokenTime(long gapMs)
{
    private long _since = long.MaxValue;
    private long _newest = long.MaxValue;

    /// <summary>Adds a flush.</summary>
    /// <returns>Whether the flush followed the one before it, without a gap and without a clock that went back.</returns>
    public bool Add(long timestampMs)
    {
        var follows = timestampMs >= _newest && timestampMs - _newest <= gapMs;
        if (!follows)
        {
            _since = timestampMs;
        }

        _newest = timestampMs;
        return follows;
    }

    /// <summary>Notes that time passed without a flush.</summary>
    public void Pass(long timestampMs)
    {
        if (timestampMs - _newest > gapMs)
        {
            _since = _newest = long.MaxValue;
        }
    }

    /// <summary>Gets how many seconds were observed without a break up to now, of the last so many milliseconds.</summary>
    public double Seconds(long overMs) => _since == long.MaxValue ? 0 : Math.Min(overMs, _newest - _since) / 1000.0;
}
