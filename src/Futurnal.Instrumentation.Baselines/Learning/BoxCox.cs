using MathNet.Numerics.Statistics;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>The profile log-likelihood of a power transformation (Box and Cox 1964), up to the constant that all have in common.</summary>
internal static class BoxCox
{
    /// <summary>Gets the difference between λ = 0, logarithms, and λ = 1, values as they are, for each value.</summary>
    /// <param name="linear">The values, or their deviations from centres.</param>
    /// <param name="log">The same of the logarithms.</param>
    /// <param name="meanLog">The mean of the values' logarithms.</param>
    /// <returns>The difference in nats, above zero where logarithms are nearer to normal; 0 where all values are alike or too great to be squared.</returns>
    public static double GainOfLogarithms(double[] linear, double[] log, double meanLog)
    {
        var (plain, other) = (ArrayStatistics.PopulationVariance(linear), ArrayStatistics.PopulationVariance(log));

        // Squares of numbers beyond 1e154 are infinite, and tell nothing.
        return plain > 0 && double.IsFinite(plain) && other > 0 ? ((Math.Log(plain) - Math.Log(other)) / 2) - meanLog : 0;
    }
}
