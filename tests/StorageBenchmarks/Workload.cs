namespace StorageBenchmarks;

/// <summary>
/// What the store is measured with: 50 series, flushed every 5 s: increments of 20 counters from idle to busy, 15 gauges that
/// wander (whole numbers, pages of memory, hundredths, ratios), and 15 latencies in milliseconds. The same seed gives the
/// same values, hour by hour in any order.
/// </summary>
internal static class Workload
{
    public const int Counters = 20;
    public const int Gauges = 15;
    public const int Latencies = 15;
    public const int Series = Counters + Gauges + Latencies;
    public const int FlushesPerHour = 720;

    /// <summary>When the first hour begins: 2026-01-01, in Unix milliseconds.</summary>
    public const long Start = 1_767_225_600_000;

    private const int FlushInterval = 5000;
    private const int MostJitter = 12;

    /// <summary>Gets when an hour's flushes were taken: every 5 s, and the milliseconds by which a timer is late.</summary>
    public static long[] Times(int hour)
    {
        var random = RandomOf(hour, Series);
        var first = Start + ((long)hour * FlushesPerHour * FlushInterval);
        var times = new long[FlushesPerHour];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = first + (i * FlushInterval) + (long)(MostJitter * Math.Pow(random.NextDouble(), 4));
        }

        return times;
    }

    /// <summary>Gets a series' values of an hour, one a flush.</summary>
    /// <param name="series">0 to 49: first the counters, then the gauges, then the latencies.</param>
    /// <param name="hour">The hour, from 0.</param>
    /// <param name="wholeMicroseconds">Whether latencies are whole microseconds; else they are doubles whose every bit counts.</param>
    public static double[] Values(int series, int hour, bool wholeMicroseconds)
    {
        var random = RandomOf(hour, series);
        return series < Counters ? Increments(random, series)
            : series < Counters + Gauges ? Walk(random, series - Counters)
            : LatenciesOf(random, series - Counters - Gauges, wholeMicroseconds);
    }

    private static double[] Increments(Random random, int counter)
    {
        // 0.05 to 400 a flush, from counter to counter about 1.6 times as many.
        var rate = 0.05 * Math.Pow(1.605, counter);
        return Made(() => Poisson(random, rate));
    }

    private static double[] Walk(Random random, int gauge)
    {
        var at = 20 + (random.NextDouble() * 60);
        return (gauge % 5) switch
        {
            // A queue's length.
            0 => Made(() => Math.Round(at = Math.Max(0, at + Normal(random)))),

            // Memory in pages of 4096 bytes.
            1 => Made(() => Math.Round(5000 + (100 * (at += 0.2 * Normal(random)))) * 4096),

            // A share in hundredths of a percent.
            2 => Made(() => Math.Round(at = Math.Clamp(at + (0.5 * Normal(random)), 0, 100), 2)),

            // What seldom changes.
            3 => Made(() => Math.Round(random.NextDouble() < 0.02 ? at += 3 * Normal(random) : at)),

            // How often a cache is hit: a double whose every bit counts.
            _ => Made(() => Ratio(Poisson(random, at = Math.Max(20, at + Normal(random))), Poisson(random, 15))),
        };
    }

    private static double[] LatenciesOf(Random random, int latency, bool wholeMicroseconds)
    {
        // Medians of 0.2 to 25 ms, log-normal.
        var median = 0.2 * Math.Pow(1.41, latency);
        var spread = 0.3 + (0.05 * (latency % 5));
        return Made(() =>
        {
            var value = median * Math.Exp(spread * Normal(random));
            return wholeMicroseconds ? Math.Round(value * 1000) / 1000 : value;
        });
    }

    private static double[] Made(Func<double> next)
    {
        var values = new double[FlushesPerHour];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = next();
        }

        return values;
    }

    private static double Ratio(double hits, double misses) => hits / (hits + misses + 1);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Poisson(Random random, double rate)
    {
        if (rate > 50)
        {
            return Math.Max(0, Math.Round(rate + (Math.Sqrt(rate) * Normal(random))));
        }

        var (count, product, least) = (-1, 1.0, Math.Exp(-rate));
        while (product > least)
        {
            product *= random.NextDouble();
            count++;
        }

        return Math.Max(count, 0);
    }

    private static Random RandomOf(int hour, int series) => new((hour * 64) + series + 1);
}
