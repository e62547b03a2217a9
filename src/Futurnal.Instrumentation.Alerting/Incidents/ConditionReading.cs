namespace Futurnal.Instrumentation.Alerting;

/// <summary>How a rule, gate or detector finds something at a moment. Immutable.</summary>
public sealed record ConditionReading
{
    /// <summary>Gets what is judged, told from everything else that may be; conditions of one key share their incident, and the gravest that is bad decides its severity.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the name of the rule, gate or detector; unique among those of the key.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the kind: see <see cref="AlertTypes"/>.</summary>
    public string AlertType { get; init; } = AlertTypes.Threshold;

    /// <summary>Gets the metric's name.</summary>
    public required string MetricName { get; init; }

    /// <summary>Gets the labels as <see cref="Series.LabelsJson"/> writes them; <c>{}</c> where it is about all series.</summary>
    public string LabelsJson { get; init; } = "{}";

    /// <summary>Gets how it stands.</summary>
    public required ConditionState State { get; init; }

    /// <summary>Gets the value, in the metric's unit; 0 without data.</summary>
    public double Value { get; init; }

    /// <summary>Gets the value it is measured by, in the metric's unit.</summary>
    public double Threshold { get; init; }

    /// <summary>Gets how much it matters; may change from reading to reading.</summary>
    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    /// <summary>Gets one sentence for people, made of names, numbers and closed vocabularies alone.</summary>
    public required string Message { get; init; }

    /// <summary>Gets when it becomes an incident, and when that ends.</summary>
    public ConditionTiming Timing { get; init; } = ConditionTiming.Default;
}
