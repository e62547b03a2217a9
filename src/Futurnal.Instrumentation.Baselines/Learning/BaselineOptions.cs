namespace Futurnal.Instrumentation.Baselines;

/// <summary>How baselines are computed. Immutable and thread-safe.</summary>
public sealed record BaselineOptions
{
    /// <summary>Gets the length of the rolling window that figures, level and spread are of: an hour to 28 days. Seven days by default.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Gets how far back seasons are looked for, from the window's length to 300 days. Four weeks by default; less is taken where less is kept.</summary>
    public TimeSpan SeasonWindow { get; init; } = TimeSpan.FromDays(28);

    /// <summary>Gets how many samples a baseline needs, from 10 up. 100 by default. A sample is a minute in which the series was observed.</summary>
    public int MinSamples { get; init; } = 100;

    /// <summary>Gets after how long a baseline is computed anew, above zero. 24 hours by default.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Gets how long after a start nothing is learned: caches are cold and code is being compiled. Zero to a day; five minutes by default.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets after how long without any observation what comes is taken for a start, from a minute up. Three minutes by default.</summary>
    public TimeSpan StartGap { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Gets the time zone whose clock tells hours and days of the week. UTC by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Gets of how many series baselines are kept in memory, those that were seen last: from 1 up. 2,000 by default; one takes up to 3 kB.</summary>
    public int MaxSeries { get; init; } = 2_000;

    internal void Validate()
    {
        Check(Window >= TimeSpan.FromHours(1) && Window <= TimeSpan.FromDays(28), nameof(Window), Window, "an hour to 28 days");
        Check(SeasonWindow >= Window && SeasonWindow <= TimeSpan.FromDays(300), nameof(SeasonWindow), SeasonWindow, $"{Window}, the window's length, to 300 days");
        Check(MinSamples >= 10, nameof(MinSamples), MinSamples, "10 or more");
        Check(MaxAge > TimeSpan.Zero, nameof(MaxAge), MaxAge, "a span above zero");
        Check(WarmUp >= TimeSpan.Zero && WarmUp <= TimeSpan.FromDays(1), nameof(WarmUp), WarmUp, "zero to a day");
        Check(StartGap >= TimeSpan.FromMinutes(1), nameof(StartGap), StartGap, "a minute or more");
        Check(MaxSeries >= 1, nameof(MaxSeries), MaxSeries, "1 or more");
        ArgumentNullException.ThrowIfNull(TimeZone);
    }

    private static void Check<T>(bool isRight, string name, T value, string remedy)
    {
        if (!isRight)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BaselineOptions.{name} is {value}; choose {remedy}."), name);
        }
    }
}
