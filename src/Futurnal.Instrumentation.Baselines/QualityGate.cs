namespace Futurnal.Instrumentation.Baselines;

/// <summary>A limit that a number taken from metrics has to keep. Immutable and thread-safe.</summary>
/// <param name="Name">The gate's name, unique among the gates evaluated together.</param>
/// <param name="MetricName">The metric that is judged; with an <see cref="Expression"/>, the first that it names.</param>
/// <param name="Statistic">Which number it takes from the metric; with an <see cref="Expression"/>, the first that it takes.</param>
/// <param name="Comparison">On which side of the limit a value passes.</param>
/// <param name="Limit">The limit in <paramref name="Unit"/>; it passes itself.</param>
/// <param name="Unit">The unit of limit and value in UCUM notation: the metric's, or of an expression what stands behind its limit.</param>
public sealed record QualityGate(
    string Name,
    string MetricName,
    MetricStatistic Statistic,
    GateComparison Comparison,
    double Limit,
    string Unit)
{
    /// <summary>Gets what is computed from metrics, in place of one statistic of one metric; <see langword="null"/> where it is that.</summary>
    public GateExpression? Expression { get; init; }

    /// <summary>Gets who set it.</summary>
    public GateOrigin Origin { get; init; }

    /// <summary>Gets the names of all metrics that it needs, each once.</summary>
    public IReadOnlyList<string> Metrics => Expression?.Metrics ?? [MetricName];

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value in <see cref="Unit"/>; <see langword="null"/> or not finite where nothing was recorded.</param>
    /// <returns>The outcome, with the value it was judged by.</returns>
    public GateResult Judge(double? value) => Judge(value, "nothing was recorded");

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value; <see langword="null"/> or not finite where there is none.</param>
    /// <param name="reason">Why there is none.</param>
    internal GateResult Judge(double? value, string reason)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return new GateResult(this, GateOutcome.NoData, null) { Reason = reason };
        }

        var passes = Comparison == GateComparison.AtLeast ? number >= Limit : number <= Limit;
        return new GateResult(this, passes ? GateOutcome.Pass : GateOutcome.Fail, number);
    }
}
