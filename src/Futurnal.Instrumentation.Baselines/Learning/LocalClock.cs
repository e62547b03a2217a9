namespace Futurnal.Instrumentation.Baselines;

/// <summary>The hours of a time zone, numbered since 1970 there. Thread-safe.</summary>
internal sealed class LocalClock(TimeZoneInfo zone)
{
    private const long HourMs = 3_600_000;

    private readonly bool _isUtc = zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime;

    /// <summary>Gets the number of the hour that a moment is in, and which share of it has passed.</summary>
    public (long Hour, double Fraction) HourOf(long timeMs)
    {
        var local = _isUtc ? timeMs : timeMs + (long)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(timeMs)).TotalMilliseconds;
        var hour = Math.DivRem(local, HourMs, out var rest);
        return rest < 0 ? (hour - 1, (double)(rest + HourMs) / HourMs) : (hour, (double)rest / HourMs);
    }

    public static long DayOf(long hour) => hour >= 0 ? hour / 24 : ((hour + 1) / 24) - 1;
}
