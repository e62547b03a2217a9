using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>When a metric is bad, for how long before it is an incident, and when that is over. Immutable and thread-safe.</summary>
public sealed record AlertRule
{
    /// <summary>Gets the longest time a rule may name: 30 days.</summary>
    public static TimeSpan MaxDuration { get; } = TimeSpan.FromDays(30);

    /// <summary>Gets the rule's name in lower snake_case, for example <c>slow_search</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name of the metric it judges.</summary>
    public required string MetricName { get; init; }

    /// <summary>Gets which number it takes from the metric. Default: the newest value.</summary>
    public MetricStatistic Statistic { get; init; } = MetricStatistic.Latest;

    /// <summary>Gets how a bad value lies to <see cref="Threshold"/>.</summary>
    public required AlertComparison Comparison { get; init; }

    /// <summary>Gets the value that others are compared with, in the metric's unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>
    /// Gets the value at which an incident may end, in the metric's unit: on the good side of <see cref="Threshold"/>, or equal to it. Between both an incident that
    /// is open stays open and none begins. Default: <see cref="Threshold"/>.
    /// </summary>
    public double? Recovery { get; init; }

    /// <summary>Gets the labels that series must have to be judged; they may have others besides. Default: none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Labels { get; init; } = [];

    /// <summary>Gets a value indicating whether each series is judged by itself, with incidents of its own; otherwise all are judged together as one.</summary>
    public bool PerSeries { get; init; }

    /// <summary>Gets the stretch of time up to now that <see cref="Statistic"/> is taken over. Default: a minute.</summary>
    public TimeSpan Over { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets for how long it has to be bad without a break before an incident begins. Default: no time.</summary>
    public TimeSpan For { get; init; }

    /// <summary>Gets for how long it has to be good without a break before an incident ends. Default: no time.</summary>
    public TimeSpan KeepFiring { get; init; }

    /// <summary>Gets for how long after the end of an incident no other of the same key begins. Default: 300 seconds.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Gets what it means that nothing was recorded.</summary>
    public NoDataPolicy NoData { get; init; } = NoDataPolicy.Ignore;

    /// <summary>Gets how much an incident matters.</summary>
    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    /// <summary>Gets a value indicating whether it is evaluated.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Gets what the rule's incidents are about. Rules of one story, for example <c>high_cpu</c> and <c>critical_cpu</c>, share their incidents: the milder
    /// one opens it, and the graver one raises its severity. Default: the rule's name.
    /// </summary>
    public string? Story { get; init; }

    /// <summary>Checks that the rule has sense.</summary>
    /// <exception cref="ArgumentException">It has none; the message names the rule, the property and the remedy.</exception>
    public void Validate()
    {
        if (AlertRuleChecks.Find(this) is { } problem)
        {
            throw new ArgumentException(problem.Message);
        }
    }
}
