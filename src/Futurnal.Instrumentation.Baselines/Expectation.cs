namespace Futurnal.Instrumentation.Baselines;

/// <summary>What is normal for a series at one moment: a centre and a spread, of the values or of their natural logarithms.</summary>
/// <param name="Center">The centre, on the scale that is judged on.</param>
/// <param name="Spread">What stands for one standard deviation on that scale; above zero.</param>
/// <param name="IsLog">Whether the scale is that of <c>ln(value)</c>; then values are positive.</param>
public readonly record struct Expectation(double Center, double Spread, bool IsLog)
{
    /// <summary>Says how many spreads a value is away from the centre; below it, a negative number.</summary>
    /// <param name="value">The value in the metric's unit. On a logarithmic scale, zero and below are as far down as can be.</param>
    /// <returns>The distance in spreads.</returns>
    public double Score(double value) => ((IsLog ? Math.Log(Math.Max(value, double.Epsilon)) : value) - Center) / Spread;

    /// <summary>Says which value is a number of spreads away from the centre.</summary>
    /// <param name="score">The distance in spreads.</param>
    /// <returns>The value in the metric's unit.</returns>
    public double ValueAt(double score) => IsLog ? Math.Exp(Center + (score * Spread)) : Center + (score * Spread);
}
