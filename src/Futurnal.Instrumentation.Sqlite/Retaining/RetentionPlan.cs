namespace Futurnal.Instrumentation.Sqlite;

/// <summary>How long each tier is kept, by what a person set and what the application asked for.</summary>
internal sealed record RetentionPlan(RetentionOptions Options)
{
    private const long Day = 86_400_000;

    public long? MaxBytes => Options.MaxStoreBytes;

    /// <summary>
    /// Gets the first time of a tier that is kept. It is the same hour for all tiers of the same length, and then the first whole
    /// bucket from it on, so that no bucket is ever computed again from a part of what it stood for.
    /// </summary>
    /// <param name="width">The width of the tier's buckets; zero for points.</param>
    /// <param name="now">The time.</param>
    public long CutOf(long width, long now) => KeptTable.Ceiling(width, Math.Max(0, Hours.Start(Hours.Of(Math.Max(0, now - (DaysOf(width) * Day))))));

    /// <summary>Says whether some rollups are to be kept when the points that they were made from are gone.</summary>
    public bool OutlivesPoints => DaysOf(Hours.Width) > Options.Days || DaysOf(Day) > Options.Days;

    private long DaysOf(long width) => width switch
    {
        60_000 => Math.Min(Options.MinuteDays, Options.Days),
        Hours.Width => Options.HourDays ?? Options.Days,
        Day => Options.DayDays ?? Options.Days,
        _ => Options.Days,
    };
}
