namespace Futurnal.Instrumentation.Baselines;

/// <summary>The least spread: what is constant for a week is not infinitely sure.</summary>
/// <param name="Scale">The scale of centre and spread.</param>
/// <param name="Quantum">The least difference that means something, in the metric's unit.</param>
internal readonly record struct SpreadFloor(BaselineScale Scale, double Quantum)
{
    /// <summary>As a share of the centre: a percentile of a sketch is off by as much.</summary>
    private const double Relative = 0.01;

    // Keeps scores finite where the centre is zero and nothing is known of the unit.
    private const double Least = 1e-9;

    public double At(double center) => Scale == BaselineScale.Logarithmic
        ? Math.Max(Relative, Quantum / Math.Exp(center))
        : Math.Max(Math.Max(Quantum, Relative * Math.Abs(center)), Least);
}
