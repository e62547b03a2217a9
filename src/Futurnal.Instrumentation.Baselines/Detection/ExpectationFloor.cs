namespace Futurnal.Instrumentation.Baselines;

/// <summary>Keeps a spread from being so small that a hair's breadth is an anomaly.</summary>
internal static class ExpectationFloor
{
    // Where the expected value is zero too, anything else is further away than any threshold.
    private const double Least = 1e-9;

    /// <summary>Widens the spread to a share of the expected value. On a logarithmic scale a share of the value is a distance.</summary>
    public static Expectation WithFloor(this Expectation expected, double share)
    {
        var floor = expected.IsLog ? share : Math.Max(share * Math.Abs(expected.Center), Least);
        return expected.Spread >= floor ? expected : expected with { Spread = floor };
    }
}
