namespace Archivist.Orchestration;

/// <summary>How often a document is tried, and how long is waited in between: twice as long each time.</summary>
internal sealed record RetryPolicy
{
    /// <summary>Gets how often a document is tried at most; at least 1.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Gets how long is waited after the first run.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long to wait after the given run, counted from 1.</summary>
    public TimeSpan DelayAfter(int run) => FirstDelay * Math.Pow(2, run - 1);
}
