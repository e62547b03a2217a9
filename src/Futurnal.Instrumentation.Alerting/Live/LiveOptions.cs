using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>How flushes are judged. Immutable.</summary>
public sealed record LiveOptions
{
    /// <summary>Gets the rules. Default: <see cref="AlertRules.Default"/>.</summary>
    public IReadOnlyList<AlertRule> Rules { get; init; } = AlertRules.Default;

    /// <summary>Gets what finds the baseline of a series, from any thread and without waiting; <see langword="null"/> where series are not watched for anomalies.</summary>
    public Func<Series, Baseline?>? FindBaseline { get; init; }

    /// <summary>Gets what tells on which side a metric is in trouble, without waiting; <see langword="null"/> for <see cref="MetricDefinition.BadDirection"/>.</summary>
    public Func<MetricDefinition, BadDirection>? FindBadDirection { get; init; }

    /// <summary>
    /// Gets what tells, without waiting, whether others record the same series, so that the total of a counter is unknown here and what is seen of it the least that it can be;
    /// <see langword="null"/> where that is never so.
    /// </summary>
    public Func<bool>? IsShared { get; init; }

    /// <summary>Gets what tells the quality gates that are alerts where they fail, without waiting; <see langword="null"/> for none.</summary>
    public Func<IReadOnlyList<QualityGate>>? Gates { get; init; }

    /// <summary>Gets how anomalies are found.</summary>
    public DetectionOptions Detection { get; init; } = DetectionOptions.Default;

    /// <summary>Gets how incidents are kept.</summary>
    public AlertEngineOptions Incidents { get; init; } = new();

    /// <summary>Gets the usual time between two flushes; more than three times as much, and 15 seconds at least, is a gap. Default: 5 seconds.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how many series are watched for anomalies, 1 or above; further ones are left alone, which is told once. Default: 10,000.</summary>
    public int MaxSeries { get; init; } = 10_000;
}
