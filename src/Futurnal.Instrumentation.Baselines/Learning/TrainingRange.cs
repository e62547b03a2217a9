namespace Futurnal.Instrumentation.Baselines;

/// <summary>The past that a baseline is learned from: the weeks before the window by five minutes, the window by minutes. Ends with the last minute that is over.</summary>
internal sealed class TrainingRange
{
    public const long MinuteMs = 60_000;
    private const long CoarseMs = 5 * MinuteMs;

    public TrainingRange(long nowMs, BaselineOptions options)
    {
        ToMs = Floor(nowMs, MinuteMs);
        WindowFromMs = Math.Max(0, Floor(ToMs - (long)options.Window.TotalMilliseconds, CoarseMs));
        FromMs = Math.Max(0, Floor(ToMs - (long)options.SeasonWindow.TotalMilliseconds, CoarseMs));
    }

    /// <summary>Gets the begin of all.</summary>
    public long FromMs { get; }

    /// <summary>Gets the begin of the window.</summary>
    public long WindowFromMs { get; }

    /// <summary>Gets the end of all.</summary>
    public long ToMs { get; }

    /// <summary>Gets the parts in order of time.</summary>
    public IEnumerable<(TimeRange Range, Resolution Resolution)> Parts
    {
        get
        {
            if (FromMs < WindowFromMs)
            {
                yield return (new TimeRange(FromMs, WindowFromMs), Resolution.Every(TimeSpan.FromMilliseconds(CoarseMs)));
            }

            yield return (new TimeRange(WindowFromMs, ToMs), Resolution.Every(TimeSpan.FromMilliseconds(MinuteMs)));
        }
    }

    private static long Floor(long time, long width) => time - (((time % width) + width) % width);
}
