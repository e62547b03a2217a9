namespace Futurnal.Instrumentation.Baselines;

/// <summary>The slots of each seasonality.</summary>
internal static class Seasons
{
    /// <summary>Those that are tried, each finer than the one before.</summary>
    public static IReadOnlyList<Seasonality> Tried { get; } = [Seasonality.HourOfDay, Seasonality.WeekdayAndHour, Seasonality.HourOfWeek];

    public static int SlotsOf(Seasonality seasonality) => seasonality switch
    {
        Seasonality.HourOfDay => 24,
        Seasonality.WeekdayAndHour => 48,
        Seasonality.HourOfWeek => 168,
        _ => 1,
    };

    /// <summary>Gets the slot of an hour, which is numbered since 1970.</summary>
    public static int SlotOf(Seasonality seasonality, long hour)
    {
        var day = LocalClock.DayOf(hour);
        var hourOfDay = (int)(hour - (day * 24));
        var weekday = WeekdayOf(day);
        return seasonality switch
        {
            Seasonality.HourOfDay => hourOfDay,
            Seasonality.WeekdayAndHour => (weekday >= 5 ? 24 : 0) + hourOfDay,
            Seasonality.HourOfWeek => (weekday * 24) + hourOfDay,
            _ => 0,
        };
    }

    /// <summary>Gets the day of the week from 0, Monday. The first of January 1970 was a Thursday.</summary>
    private static int WeekdayOf(long day) => (int)(((day + 3) % 7 + 7) % 7);
}
