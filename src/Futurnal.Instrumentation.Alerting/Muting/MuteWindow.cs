using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>A stretch of time in which no notices are given: one that comes back each week, or one from a moment to another. Immutable and thread-safe.</summary>
public sealed record MuteWindow
{
    private MuteWindow()
    {
    }

    /// <summary>Gets the days on which a weekly window begins; empty for one from a moment to another.</summary>
    public ImmutableArray<DayOfWeek> Days { get; private init; } = [];

    /// <summary>Gets when on these days a weekly window begins.</summary>
    public TimeOnly From { get; private init; }

    /// <summary>Gets when a weekly window ends: on the same day, or on the next where it is no later than <see cref="From"/>.</summary>
    public TimeOnly To { get; private init; }

    /// <summary>Gets the time zone of a weekly window.</summary>
    public TimeZoneInfo TimeZone { get; private init; } = TimeZoneInfo.Utc;

    /// <summary>Gets the first moment of a window from a moment to another.</summary>
    public DateTimeOffset Begin { get; private init; }

    /// <summary>Gets the first moment after a window from a moment to another.</summary>
    public DateTimeOffset End { get; private init; }

    /// <summary>Makes a window that comes back each week.</summary>
    /// <param name="days">The days on which it begins.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends: on the same day, or on the next where it is no later than <paramref name="from"/>.</param>
    /// <param name="timeZone">The time zone; <see langword="null"/> for that of this machine.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">There is no day.</exception>
    public static MuteWindow Weekly(IEnumerable<DayOfWeek> days, TimeOnly from, TimeOnly to, TimeZoneInfo? timeZone = null)
    {
        ImmutableArray<DayOfWeek> distinct = [.. days.Distinct().Order()];
        return distinct.IsEmpty
            ? throw new ArgumentException("A weekly mute window has no day; name one at least.", nameof(days))
            : new MuteWindow { Days = distinct, From = from, To = to, TimeZone = timeZone ?? TimeZoneInfo.Local };
    }

    /// <summary>Makes a window from a moment to another.</summary>
    /// <param name="begin">Its first moment.</param>
    /// <param name="end">The first moment after it.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public static MuteWindow Between(DateTimeOffset begin, DateTimeOffset end) => begin < end
        ? new MuteWindow { Begin = begin, End = end }
        : throw new ArgumentException("A mute window ends before it begins; let it end later.", nameof(end));

    /// <summary>Tells whether a moment is in the window.</summary>
    /// <param name="nowMs">The moment, in Unix milliseconds.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(long nowMs)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(nowMs);
        if (Days.IsEmpty)
        {
            return Begin <= now && now < End;
        }

        var local = TimeZoneInfo.ConvertTime(now, TimeZone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        var isOverMidnight = To <= From;
        return (Days.Contains(local.DayOfWeek) && time >= From && (isOverMidnight || time < To))
            || (isOverMidnight && time < To && Days.Contains(local.AddDays(-1).DayOfWeek));
    }
}
