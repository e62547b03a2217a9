namespace Futurnal.Instrumentation.Baselines;

/// <summary>What a detector found in one series, with the numbers that say why. Immutable and thread-safe; times are Unix milliseconds.</summary>
public sealed record Anomaly
{
    /// <summary>Gets what it looks like.</summary>
    public required AnomalyKind Kind { get; init; }

    /// <summary>Gets whether the values lie above what is expected; of <see cref="AnomalyKind.Variance"/> always <see langword="true"/>, since it is the spread that rose.</summary>
    public required bool IsAbove { get; init; }

    /// <summary>Gets the severity, the highest so far: it never falls while the anomaly goes on.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>Gets the value that is furthest from what was expected of it so far, in the metric's unit.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the value that was expected in that minute, in the metric's unit.</summary>
    public required double Expected { get; init; }

    /// <summary>Gets the low end of what was usual in that minute: as many spreads below the expected value as the options call unusual.</summary>
    public required double Low { get; init; }

    /// <summary>Gets the high end of what was usual in that minute.</summary>
    public required double High { get; init; }

    /// <summary>
    /// Gets how unusual it is at its worst so far, in spreads and positive: of <see cref="AnomalyKind.Spike"/>, <see cref="AnomalyKind.Drop"/> and
    /// <see cref="AnomalyKind.Trend"/> how far away the values that counted were on average; of <see cref="AnomalyKind.Variance"/> how many times as
    /// much as usual they jump about.
    /// </summary>
    public required double Score { get; init; }

    /// <summary>
    /// Gets how many days of usual running bring one such stretch, by the extremes of the series' own history; <see langword="null"/> where there is no
    /// history to tell by. At most <see cref="TailFit.LongestDays"/>, beyond which a history of weeks says nothing.
    /// </summary>
    public required double? OnceInDays { get; init; }

    /// <summary>Gets the begin of the first minute that counted.</summary>
    public required long SinceMs { get; init; }

    /// <summary>Gets the end of the minute that made it an anomaly.</summary>
    public required long DetectedAtMs { get; init; }

    /// <summary>Gets the end of the last minute that was unusual.</summary>
    public required long LastSeenMs { get; init; }

    /// <summary>Gets the end of the minute that made it over; <see langword="null"/> while it goes on.</summary>
    public long? EndedAtMs { get; init; }

    /// <summary>Says all of it in one sentence of names and numbers.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="unit">The metric's unit in UCUM notation; units <c>1</c> and <c>{thing}</c> are left out or written as the thing. Of a counter, by whose rate it is judged, the unit a second: <c>{thing}/s</c>.</param>
    /// <returns>The sentence, in invariant culture, times in UTC.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public string Explain(string metric, string unit)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(unit);
        return AnomalyText.Explain(this, metric, unit);
    }
}
