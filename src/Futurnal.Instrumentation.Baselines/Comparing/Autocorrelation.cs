namespace Futurnal.Instrumentation.Baselines;

/// <summary>How far numbers that follow each other are alike, so that they say less than as many independent ones.</summary>
internal static class Autocorrelation
{
    // Beyond, a sample is one long wave, and nothing helps but a longer one.
    private const double Most = 0.9;

    /// <summary>
    /// The factor by which the variance of a mean exceeds that of independent numbers: <c>(1 + r) / (1 - r)</c> for a process of first order
    /// (Bartlett, 1946), with <c>r</c> the correlation of neighbours, corrected for its bias of about <c>-(1 + 4r) / n</c> (Marriott and Pope, 1954).
    /// </summary>
    public static double Inflation(ReadOnlySpan<double> numbers)
    {
        var n = numbers.Length;
        var mean = 0.0;
        foreach (var number in numbers)
        {
            mean += number;
        }

        mean /= n;

        var (products, squares) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var distance = numbers[i] - mean;
            squares += distance * distance;
            products += i > 0 ? distance * (numbers[i - 1] - mean) : 0;
        }

        // What is left of equal numbers is rounding.
        if (n < 4 || squares <= n * mean * mean * 1e-24)
        {
            return 1;
        }

        var raw = products / squares;
        var r = Math.Clamp(raw + ((1 + (4 * raw)) / n), 0, Most);
        return (1 + r) / (1 - r);
    }
}
