namespace Futurnal.Instrumentation;

/// <summary>One incident, as it is kept: from its begin to its end. Times are Unix milliseconds.</summary>
public sealed record AlertRecord
{
    /// <summary>Gets the number the store gave it; 0 before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>Gets what is wrong, told from everything else that may be: of one key, one incident at most is open.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the name of the rule, gate or detector that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the kind: <c>threshold</c>, <c>anomaly</c>, <c>gate</c> or <c>no_data</c>.</summary>
    public required string AlertType { get; init; }

    /// <summary>Gets the severity, the highest the incident had.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>Gets the metric's name.</summary>
    public required string MetricName { get; init; }

    /// <summary>Gets the labels as <see cref="Series.LabelsJson"/> writes them; <c>{}</c> where it is about all series.</summary>
    public required string LabelsJson { get; init; }

    /// <summary>Gets the value that counts, in the metric's unit.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the value it is measured by, in the metric's unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>Gets one sentence for people, made of names, numbers and closed vocabularies alone.</summary>
    public required string Message { get; init; }

    /// <summary>Gets when it began to count.</summary>
    public required long TriggeredAtMs { get; init; }

    /// <summary>Gets when it was last seen bad.</summary>
    public required long LastSeenAtMs { get; init; }

    /// <summary>Gets when a person said to have seen it.</summary>
    public long? AcknowledgedAtMs { get; init; }

    /// <summary>Gets until when it stays quiet.</summary>
    public long? SnoozedUntilMs { get; init; }

    /// <summary>Gets the severity that people were told last; <see langword="null"/> where they were told nothing yet.</summary>
    public AlertSeverity? ToldSeverity { get; init; }

    /// <summary>
    /// Gets until when whoever claimed the last notice has time to say that it was told; <see langword="null"/> where that was said. What nobody said
    /// until then is for others to tell.
    /// </summary>
    public long? TellingUntilMs { get; init; }

    /// <summary>Gets when it was over.</summary>
    public long? ResolvedAtMs { get; init; }

    /// <summary>Gets why it ended; <see langword="null"/> while it is open.</summary>
    public AlertResolution? Resolution { get; init; }
}
