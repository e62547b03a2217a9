namespace Futurnal.Instrumentation;

/// <summary>The days of a time zone, each from its first moment to that of the next.</summary>
internal static class LocalDays
{
    /// <summary>The end of the year 9998 in Unix milliseconds: later, a local day could be beyond what a date can hold.</summary>
    public const long End = 253_370_764_800_000;

    private const int MondayOffset = 3;

    /// <summary>Gets all days, or stretches of several, that reach into a range.</summary>
    public static IEnumerable<(long Start, long End)> Divide(long from, long to, TimeZoneInfo zone, int days)
    {
        var day = DayOf(from, zone);
        day -= (day + MondayOffset) % days;
        var start = Start(day, zone);
        while (start < to)
        {
            day += days;
            var end = Start(day, zone);
            if (end > from && end > start)
            {
                yield return (start, end);
            }

            start = end;
        }
    }

    /// <summary>The day, counted from 1970, whose first moment is the last not after a time.</summary>
    private static int DayOf(long time, TimeZoneInfo zone)
    {
        var utc = DateTimeOffset.FromUnixTimeMilliseconds(time);
        var day = (int)Math.Floor(((utc.UtcDateTime + zone.GetUtcOffset(utc)) - DateTime.UnixEpoch).TotalDays);
        while (Start(day, zone) > time)
        {
            day--;
        }

        while (Start(day + 1, zone) <= time)
        {
            day++;
        }

        return day;
    }

    /// <summary>A midnight that comes twice begins the day at its first time; one that is skipped, where the skip ends.</summary>
    private static long Start(int day, TimeZoneInfo zone)
    {
        var midnight = DateTime.SpecifyKind(DateTime.UnixEpoch.AddDays(day), DateTimeKind.Unspecified);
        var skipped = 0;
        while (zone.IsInvalidTime(midnight.AddMinutes(-skipped)))
        {
            skipped++;
        }

        // The last minute before a skip, and that minute, lead to the skip.
        var local = midnight.AddMinutes(-skipped);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return ((local - DateTime.UnixEpoch - offset).Ticks / TimeSpan.TicksPerMillisecond) + (skipped > 0 ? 60_000 : 0);
    }
}
