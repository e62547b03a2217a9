namespace Futurnal.Instrumentation;

/// <summary>Which incidents are read.</summary>
public sealed record AlertQuery
{
    /// <summary>Gets the query for those that are open.</summary>
    public static AlertQuery Open { get; } = new() { IsOpen = true };

    /// <summary>Gets whether they are open; <see langword="null"/> for open ones and those that are over.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Gets the least severity.</summary>
    public AlertSeverity Severity { get; init; }

    /// <summary>Gets the time since which they were open or began, in Unix milliseconds.</summary>
    public long SinceMs { get; init; }

    /// <summary>Gets the metric's name; <see langword="null"/> for all.</summary>
    public string? MetricName { get; init; }

    /// <summary>Gets the number of the incident; <see langword="null"/> for all.</summary>
    public long? Id { get; init; }

    /// <summary>Gets how many at most, the newest first; at least 1.</summary>
    public int Limit { get; init; } = 1_000;

    /// <summary>Tells whether an incident is one of those.</summary>
    /// <param name="alert">The incident.</param>
    /// <returns>Whether it is; <see cref="Limit"/> is for the reader to hold.</returns>
    public bool Matches(AlertRecord alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return (IsOpen is null || IsOpen == alert.ResolvedAtMs is null)
            && alert.Severity >= Severity
            && (alert.ResolvedAtMs ?? long.MaxValue) >= SinceMs
            && (MetricName is null || string.Equals(MetricName, alert.MetricName, StringComparison.Ordinal))
            && (Id is null || Id == alert.Id);
    }
}
