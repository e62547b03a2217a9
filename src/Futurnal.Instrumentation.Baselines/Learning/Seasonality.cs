namespace Futurnal.Instrumentation.Baselines;

/// <summary>What of the clock a baseline goes by, from nothing to the most.</summary>
public enum Seasonality
{
    /// <summary>Nothing: what is normal is normal at all times.</summary>
    None,

    /// <summary>The hour of the day.</summary>
    HourOfDay,

    /// <summary>The hour of the day, weekdays and weekends apart.</summary>
    WeekdayAndHour,

    /// <summary>The hour of the week.</summary>
    HourOfWeek,
}
