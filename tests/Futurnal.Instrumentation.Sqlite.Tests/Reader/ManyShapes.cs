using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Flushes with every shape of value that a store packs in a way of its own. The same whenever they are made.</summary>
internal sealed class ManyShapes
{
    public const int Flushes = 400;

    /// <summary>How far apart flushes are, about: 150 are in an hour.</summary>
    public const long Step = 24_000;

    private static readonly double[] Extremes =
    [
        double.MaxValue, double.Epsilon, -double.MaxValue, -double.Epsilon, 0, -0.0, 1e-310, -2.5e-300, 9007199254740993, -36028797018963968, 1e300, 0.1 + 0.2, 1e-9,
    ];

    private static readonly Series Bound = SeriesOf("shape.bound", MetricType.Histogram);
    private static readonly Series Spread = SeriesOf("shape.spread", MetricType.Timer);
    private static readonly (Series Series, Func<ManyShapes, int, double> Value)[] Gauges =
    [
        (SeriesOf("shape.decimal", MetricType.Gauge), (_, i) => Math.Round(Math.Sin(i) * 100, 2)),
        (SeriesOf("shape.smooth", MetricType.Gauge), (_, i) => 40 + Math.Sin(i / 20.0)),
        (SeriesOf("shape.step", MetricType.Gauge), (_, i) => i / 40 % 2 == 0 ? Math.PI : -1e300),
        (SeriesOf("shape.extreme", MetricType.Gauge), (_, i) => Extremes[i % Extremes.Length]),
        (SeriesOf("shape.any", MetricType.Gauge), (shapes, _) => shapes.AnyFinite()),
        (SeriesOf("shape.constant", MetricType.Gauge), (_, _) => -42),
        (SeriesOf("shape.zero", MetricType.Gauge), (_, _) => 0),
        (SeriesOf("shape.large", MetricType.Gauge), (_, i) => 123_456_789_012 + (i * 4096.0)),
    ];

    // As many octaves as make a distribution of each scale, 5 down to −1: that of so many octaves, and of one value an octave all there are.
    private static readonly ExponentialHistogram[] Scales = [.. new[] { 3, 100, 200, 400, 800, 1500 }.Select(Wide), Distribution([.. Enumerable.Range(-1074, 2097).Select(e => Math.ScaleB(1, e))])];

    private readonly Random _random = new(11);

    /// <summary>Makes a flush.</summary>
    /// <param name="i">Which one.</param>
    /// <param name="start">When the first one is taken.</param>
    public MetricBatch Flush(int i, long start)
    {
        var time = start + (i * Step) + (i % 5 == 0 ? 0 : _random.Next(900));
        List<MetricPoint> points = [Counted(_random.Next(9)), new(Bound, Distribution(OneAtABound(i)))];
        points.AddRange(Gauges.Where((_, g) => i > 20 * g).Select(g => new MetricPoint(g.Series, g.Value(this, i))));
        if (i % 3 == 1)
        {
            points.Add(Counted(_random.Next(1000) / 10.0, "failed"));
        }

        if (i % 7 != 2)
        {
            points.Add(Timed([.. Enumerable.Range(0, 1 + (i % 4)).Select(_ => _random.Next(90_000) / 1000.0)]));
        }

        if (i % 11 < 8)
        {
            points.Add(Counts(Results(i)));
        }

        if (i % 29 == 7)
        {
            points.Add(new(Spread, Scales[i / 29 % Scales.Length]));
        }

        return i % 37 == 9 ? At(time) with { Observations = [new(points[0].Series, time - 1, i)] } : WithSingleValues(i, At(time, [.. points]));
    }

    private static Series SeriesOf(string name, MetricType type) => new(new MetricDefinition(name, type, MetricCategory.System, "1", "", [], Declarer), []);

    private static MetricBatch WithSingleValues(int i, MetricBatch batch) => i % 9 == 4
        ? batch with
        {
            Observations = [.. batch.Points.Where((_, p) => p % 3 == 0).SelectMany(p => Enumerable.Range(0, 1 + (i % 3)).Select(n => new Observation(p.Series, batch.TimestampMs - n, i - (n / 4.0))))],
        }
        : batch;

    private static ExponentialHistogram Wide(int octaves)
    {
        var distribution = new ExponentialHistogram();
        for (var i = 0; i < octaves * ExponentialBuckets.PerOctave; i++)
        {
            distribution.Add(ExponentialBuckets.UpperBound(i - (octaves * 24)));
        }

        return distribution;
    }

    /// <summary>Gets a value beside which another bucket begins, exactly there or a bit aside; small and huge ones, too.</summary>
    private static double OneAtABound(int i)
    {
        var bound = ExponentialBuckets.UpperBound((i % 10) switch { 0 => -34_369 + (i * 3), 1 => 32_766 - i, _ => (i * 5) - 900 });
        return (i % 3) switch { 0 => bound, 1 => Math.BitIncrement(bound), _ => Math.BitDecrement(bound) };
    }

    /// <summary>Gets few results and many, zeros alone, and ones that fill neighbouring buckets unlike.</summary>
    private double[] Results(int i) => (i % 13) switch
    {
        0 => [0, 0, 0],
        1 => [.. Enumerable.Range(0, 60).SelectMany(b => Enumerable.Repeat(ExponentialBuckets.UpperBound(b), 1 + (8 * _random.Next(2))))],
        _ => [.. Enumerable.Range(0, i % 2 == 0 ? 3 : 400).Select(_ => (double)_random.Next(40))],
    };

    private double AnyFinite()
    {
        var value = BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue));
        return double.IsFinite(value) ? value : 0;
    }
}
