namespace Futurnal.Instrumentation.Baselines;

/// <summary>How far numbers that follow each other are alike, so that they say less than as many independent ones.</summary>
internal static class Autocorrelation
{
    // Beyond, a sample is one long wave, and nothing helps but a longer one.
    private const double Most = 0.95;

    // What stretches of an application usually have, worth as much as ten numbers: a dozen alone tell little of it.
    private const double Usual = 0.4;
    private const double UsualWeight = 10;

    /// <summary>The factor by which the variance of a mean exceeds that of independent numbers, estimated from two samples of one process.</summary>
    /// <remarks>
    /// The greater of two estimates. <c>(1 + r) / (1 - r)</c> for a process of first order (Bartlett, 1946), with <c>r</c> the correlation of
    /// neighbours, corrected for its bias of about <c>-(1 + 4r) / n</c> (Marriott and Pope, 1954). And <c>2 (1 + r1 + r2 + ...) - 1</c> over pairs
    /// of lags as long as their sum is above zero (Geyer, 1992), for waves that noise of single stretches hides from neighbours.
    /// </remarks>
    public static double Inflation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = (x.Length + y.Length) / 2.0;
        var products = new double[Math.Min(Math.Min(x.Length, y.Length) - 1, (int)Math.Max(4, 1 + (n / 3)))];
        if (n < 4 || products.Length < 2)
        {
            return 1;
        }

        AddProducts(products, x);
        AddProducts(products, y);
        return products[0] == 0 ? 1 : Inflation(products, n);
    }

    private static double Inflation(double[] products, double n)
    {
        var raw = products[1] / products[0];
        var r = Math.Clamp(raw + ((1 + (4 * raw)) / n), 0, Most);
        r = ((n * r) + (UsualWeight * Usual)) / (n + UsualWeight);
        var first = (1 + r) / (1 - r);

        // Of the mean, which is taken from the same numbers, as much is lost as it varies.
        var lost = Math.Min(0.9, first / n);
        var sum = 1 + Correlation(1);
        for (var lag = 2; lag + 1 < products.Length && Correlation(lag) + Correlation(lag + 1) is > 0 and var pair; lag += 2)
        {
            sum += pair;
        }

        return Math.Max(first, Math.Min((2 * sum) - 1, n / 2));

        double Correlation(int lag) => Math.Min(1, (products[lag] / products[0] / (1 - (lag / n)) * (1 - lost)) + lost);
    }

    private static void AddProducts(double[] products, ReadOnlySpan<double> numbers)
    {
        var mean = 0.0;
        var squares = 0.0;
        foreach (var number in numbers)
        {
            mean += number / numbers.Length;
        }

        foreach (var number in numbers)
        {
            squares += (number - mean) * (number - mean);
        }

        // What is left of equal numbers is rounding.
        if (squares <= numbers.Length * mean * mean * 1e-24)
        {
            return;
        }

        for (var lag = 0; lag < products.Length; lag++)
        {
            for (var i = lag; i < numbers.Length; i++)
            {
                products[lag] += (numbers[i] - mean) * (numbers[i - lag] - mean);
            }
        }
    }
}
