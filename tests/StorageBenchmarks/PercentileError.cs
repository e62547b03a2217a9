using Futurnal.Instrumentation;

namespace StorageBenchmarks;

/// <summary>How far percentiles of merged histograms are from those of all values.</summary>
internal static class PercentileError
{
    private const int Parts = 200;
    private const int ValuesOfAPart = 500;

    private static readonly double[] Quantiles = [0.5, 0.9, 0.95, 0.99, 0.999];

    /// <summary>Gets the greatest relative error over four shapes: log-normal, uniform, of two humps, and with a heavy tail.</summary>
    public static double Greatest() => new Func<Random, double>[]
    {
        r => Math.Exp(Normal(r)),
        r => 1 + (99 * r.NextDouble()),
        r => r.NextDouble() < 0.7 ? 5 + Math.Abs(Normal(r)) : 500 + (50 * Math.Abs(Normal(r))),
        r => Math.Pow(1 - r.NextDouble(), -1 / 1.2),
    }.Max(Of);

    private static double Of(Func<Random, double> next)
    {
        var random = new Random(1);
        var (all, merged) = (new List<double>(), new ExponentialHistogram());
        for (var part = 0; part < Parts; part++)
        {
            var histogram = new ExponentialHistogram();
            for (var i = 0; i < ValuesOfAPart; i++)
            {
                all.Add(next(random));
                histogram.Add(all[^1]);
            }

            merged.Merge(histogram);
        }

        all.Sort();
        return Quantiles.Max(q => Math.Abs((merged.Quantile(q) / all[(int)Math.Ceiling(q * all.Count) - 1]) - 1));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
