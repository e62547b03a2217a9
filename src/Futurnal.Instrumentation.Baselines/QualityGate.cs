namespace Futurnal.Instrumentation.Baselines;

/// <summary>A bound that a metric has to keep. Immutable and thread-safe.</summary>
/// <param name="Name">The gate's name in lower snake_case, for example <c>search_p95</c>.</param>
/// <param name="MetricName">The metric it judges; all series of it together.</param>
/// <param name="Statistic">Which number it takes from the metric.</param>
/// <param name="Comparison">On which side of the limit a value passes.</param>
/// <param name="Limit">The limit in <paramref name="Unit"/>; it passes itself.</param>
/// <param name="Unit">The metric's unit in UCUM notation.</param>
public sealed record QualityGate(
    string Name,
    string MetricName,
    MetricStatistic Statistic,
    GateComparison Comparison,
    double Limit,
    string Unit)
{
    /// <summary>Judges a value.</summary>
    /// <param name="value">The value in <see cref="Unit"/>; <see langword="null"/> or not finite where nothing was recorded.</param>
    /// <returns>The outcome, with the value it was judged by.</returns>
    public GateResult Judge(double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return new GateResult(this, GateOutcome.NoData, null);
        }

        var passes = Comparison == GateComparison.AtLeast ? number >= Limit : number <= Limit;
        return new GateResult(this, passes ? GateOutcome.Pass : GateOutcome.Fail, number);
    }
}
