namespace Futurnal.Instrumentation.Baselines;

/// <summary>A relative change with the ends of its 95 % confidence interval, and the probability of one as large where there is none.</summary>
internal readonly record struct ChangeEstimate(double Effect, double Low, double High, double PValue)
{
    // Of the normal distribution.
    public const double Quantile975 = 1.959963984540054;
}
