namespace Futurnal.Instrumentation.Baselines;

/// <summary>Chooses between values and their logarithms, by which of them is nearer to normal.</summary>
/// <remarks>
/// The difference of log-likelihoods of Box and Cox, "An Analysis of Transformations" (1964), at λ = 0 and λ = 1, for each value. Where
/// hours hold enough values, deviations from the hour's median are taken, so that a season is not mistaken for a tail.
/// </remarks>
internal readonly record struct ScaleChoice(BaselineScale Scale, ScaleReason Reason, double Gain)
{
    /// <summary>How much better logarithms must be, in nats for each value and for all: below, the plainer scale stays.</summary>
    public const double LeastGain = 0.02;

    private const double LeastEvidence = 5;

    public static ScaleChoice Of(ReadOnlySpan<long> hours, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value <= 0)
            {
                return new ScaleChoice(BaselineScale.Linear, ScaleReason.NotAllPositive, 0);
            }
        }

        var gain = GainOfLogarithms(hours, values);
        return gain >= LeastGain && gain * values.Length >= LeastEvidence
            ? new ScaleChoice(BaselineScale.Logarithmic, ScaleReason.LogarithmsBetter, gain)
            : new ScaleChoice(BaselineScale.Linear, ScaleReason.LogarithmsNoBetter, gain);
    }

    private static double GainOfLogarithms(ReadOnlySpan<long> hours, ReadOnlySpan<double> values)
    {
        var logarithms = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            logarithms[i] = Math.Log(values[i]);
        }

        return BoxCox.GainOfLogarithms(HourlyDeviations.Of(hours, values), HourlyDeviations.Of(hours, logarithms), logarithms.Average());
    }
}
