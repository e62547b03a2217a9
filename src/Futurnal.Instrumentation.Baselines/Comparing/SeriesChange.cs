namespace Futurnal.Instrumentation.Baselines;

/// <summary>How a series differs between two ranges of time. Immutable and thread-safe.</summary>
public sealed record SeriesChange
{
    /// <summary>Gets the metric.</summary>
    public required MetricDefinition Metric { get; init; }

    /// <summary>Gets the series' labels as <see cref="Series.LabelsJson"/> writes them.</summary>
    public required string LabelsJson { get; init; }

    /// <summary>Gets which number was compared.</summary>
    public required SignalKind Kind { get; init; }

    /// <summary>Gets the typical number of the first range: the median of the stretches, of a rate their mean; <see langword="null"/> where there is none.</summary>
    public double? Base { get; init; }

    /// <summary>Gets the typical number of the second range.</summary>
    public double? Head { get; init; }

    /// <summary>Gets how many stretches, or values where it was compared by these, the first range has.</summary>
    public long BaseCount { get; init; }

    /// <summary>Gets how many the second range has.</summary>
    public long HeadCount { get; init; }

    /// <summary>Gets a value indicating whether single values were compared, since there were too few stretches of time.</summary>
    public bool IsByValues { get; init; }

    /// <summary>Gets the relative change, 0.2 for 20 % more; infinite where there was nothing before, NaN where it was not estimated.</summary>
    public double Effect { get; init; } = double.NaN;

    /// <summary>Gets the lower end of the 95 % confidence interval of the effect.</summary>
    public double EffectLow { get; init; } = double.NaN;

    /// <summary>Gets the upper end of it.</summary>
    public double EffectHigh { get; init; } = double.NaN;

    /// <summary>Gets how probable a difference as large would be without a change; 1 where it was not tested.</summary>
    public double PValue { get; init; } = 1;

    /// <summary>Gets the same, adjusted for the number of series tested.</summary>
    public double AdjustedPValue { get; init; } = 1;

    /// <summary>Gets the least probability that so few numbers could have had, whatever they were.</summary>
    internal double LeastPValue { get; init; }

    /// <summary>Gets the verdict.</summary>
    public ChangeVerdict Verdict { get; init; }
}
