using MathNet.Numerics.Statistics;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Collects the values that figures are of: one by one, or as distributions. Not thread-safe.</summary>
internal sealed class FigureSums
{
    private readonly List<double> _values = [];
    private readonly ExponentialHistogram _merged = new();
    private double _mean;
    private double _squares;

    public void Add(double value) => _values.Add(value);

    public void Add(IEnumerable<double> values) => _values.AddRange(values);

    /// <summary>Adds a distribution. Sums of squared deviations are combined as Chan, Golub and LeVeque (1979) do, so that far-off means cost no digits.</summary>
    public void Add(ExponentialHistogram part)
    {
        if (part.Count == 0)
        {
            return;
        }

        var mean = part.Mean;
        var squares = Math.Max(0, Math.FusedMultiplyAdd(-part.Sum, mean, part.SumOfSquares));
        var (before, total) = ((double)_merged.Count, (double)(_merged.Count + part.Count));
        var distance = mean - _mean;
        _squares += squares + (distance * distance * before * part.Count / total);
        _mean += distance * part.Count / total;
        _merged.Merge(part);
    }

    /// <summary>Gets the figures; <see langword="null"/> of nothing.</summary>
    public BaselineFigures? Build() => _merged.Count > 0 ? OfDistribution() : _values.Count > 0 ? OfValues() : null;

    // Squares and sums of numbers beyond 1e154 are infinite, and their differences nothing at all, which no store keeps.
    private static double Known(double value) => double.IsNaN(value) ? double.PositiveInfinity : value;

    private BaselineFigures OfDistribution() => new(
        _merged.Count,
        Known(_merged.Mean),
        _merged.Count == 1 ? 0 : Known(Math.Sqrt(_squares / (_merged.Count - 1))),
        _merged.Quantile(0.50),
        _merged.Quantile(0.95),
        _merged.Quantile(0.99),
        _merged.Min,
        _merged.Max);

    private BaselineFigures OfValues()
    {
        var sorted = _values.ToArray();
        Array.Sort(sorted);
        var (mean, deviation) = ArrayStatistics.MeanStandardDeviation(sorted);
        return new BaselineFigures(
            sorted.Length,
            Math.Clamp(Known(mean), sorted[0], sorted[^1]),
            sorted.Length == 1 ? 0 : Known(deviation),
            RobustStatistics.Quantile(sorted, 0.50),
            RobustStatistics.Quantile(sorted, 0.95),
            RobustStatistics.Quantile(sorted, 0.99),
            sorted[0],
            sorted[^1]);
    }
}
