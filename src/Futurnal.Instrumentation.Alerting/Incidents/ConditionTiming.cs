namespace Futurnal.Instrumentation.Alerting;

/// <summary>When a condition becomes an incident, and when that ends. The default fires at once, ends at once, and waits for 300 seconds before the next.</summary>
public sealed record ConditionTiming
{
    /// <summary>Gets the timing that is used where none is given.</summary>
    public static ConditionTiming Default { get; } = new();

    /// <summary>Gets for how long it has to be bad without a break before an incident begins.</summary>
    public TimeSpan For { get; init; }

    /// <summary>Gets for how long it has to be good without a break before an incident ends.</summary>
    public TimeSpan KeepFiring { get; init; }

    /// <summary>Gets for how long after the end of an incident no other of the key begins.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Gets what it means that nothing was recorded.</summary>
    public NoDataPolicy NoData { get; init; }

    /// <summary>
    /// Gets how often the condition is evaluated. Where more than three times as long has passed since the last time, or the clock went back, nothing is known of the
    /// time between: <see cref="For"/> and <see cref="KeepFiring"/> start anew. Default: 5 seconds.
    /// </summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(5);
}
