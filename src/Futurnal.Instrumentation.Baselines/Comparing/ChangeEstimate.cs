namespace Futurnal.Instrumentation.Baselines;

/// <summary>A relative change with the ends of its 95 % confidence interval.</summary>
/// <param name="Effect">The change.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="PValue">The probability of one as large where there is none.</param>
/// <param name="LeastPValue">The least probability that so few numbers could have, whatever they were.</param>
internal readonly record struct ChangeEstimate(double Effect, double Low, double High, double PValue, double LeastPValue = 0)
{
    // Of the normal distribution.
    public const double Quantile975 = 1.959963984540054;
}
