namespace Futurnal.Instrumentation.Baselines;

/// <summary>How detectors judge. Immutable and thread-safe; one may serve any number of detectors.</summary>
public sealed record DetectionOptions
{
    /// <summary>Gets the defaults.</summary>
    public static DetectionOptions Default { get; } = new();

    /// <summary>Gets how many spreads away is unusual, and <see cref="AlertSeverity.Info"/>; 3 by default. A series whose own history goes further has its own, higher limit.</summary>
    public double Threshold { get; init; } = 3;

    /// <summary>Gets from how many spreads on it is <see cref="AlertSeverity.Warning"/>; 4 by default.</summary>
    public double Warning { get; init; } = 4;

    /// <summary>Gets from how many spreads on it is <see cref="AlertSeverity.Critical"/>; 5 by default.</summary>
    public double Critical { get; init; } = 5;

    /// <summary>Gets below how many spreads a value is usual again; 2 by default, below <see cref="Threshold"/> so that nothing flaps.</summary>
    public double Release { get; init; } = 2;

    /// <summary>Gets how many usual minutes in a row end an anomaly; 5 by default, 1 to 60.</summary>
    public int ReleaseMinutes { get; init; } = 5;

    /// <summary>Gets how far the median of a quarter of an hour has to be away, in spreads; 2 by default. What lasts needs less than what is short, as with the rules of the Western Electric handbook (1956).</summary>
    public double Lasting { get; init; } = 2;

    /// <summary>Gets how far the mean of an hour has to be away, in spreads, to count as a drift; 2.25 by default. A level that a new version shifted by less is no incident.</summary>
    public double Drift { get; init; } = 2.25;

    /// <summary>Gets how many times as much as usual values have to jump about to count; 2 by default.</summary>
    public double Movement { get; init; } = 2;

    /// <summary>Gets after how much time without a point the windows start anew; 3 minutes by default, in milliseconds. A series that is often silent for longer has its own, longer limit.</summary>
    public long GapMs { get; init; } = 3 * 60_000;

    /// <summary>Gets how many points after a start or a gap are not judged; 10 by default, since what just woke up or started is slow for a while.</summary>
    public int WarmUpPoints { get; init; } = 10;

    /// <summary>Gets the least spread, as a share of the expected value; 0.01 by default. A value that never moved is not alarming when it moves by less than that.</summary>
    public double SpreadFloor { get; init; } = 0.01;

    /// <summary>Gets how many days a stretch has to be rarer than, by the history of the series, before it counts; 30 by default, at most <see cref="TailFit.LongestDays"/>.</summary>
    public double OnceInDays { get; init; } = 30;
}
