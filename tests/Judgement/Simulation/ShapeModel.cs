using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Judgement.Simulation;

/// <summary>The numbers behind one series: a level, a noise in units of a scale, and the value that their sum means.</summary>
internal sealed class ShapeModel
{
    private readonly double[] _level;
    private readonly double[] _scale;
    private readonly double[] _noise;
    private readonly Func<double, double> _value;

    private ShapeModel(BadDirection direction, SignalKind signal, double[] level, double[] scale, double[] noise, Func<double, double> value)
    {
        (Direction, Signal) = (direction, signal);
        (_level, _scale, _noise, _value) = (level, scale, noise, value);
    }

    public BadDirection Direction { get; }

    public SignalKind Signal { get; }

    /// <summary>On which side a cold start is: slow, or with little throughput.</summary>
    public int WorseSide => Direction == BadDirection.Down ? -1 : 1;

    public static ShapeModel Of(SeriesShape shape, Noise noise, int minutes) => shape switch
    {
        SeriesShape.Latency => Lognormal(noise, minutes, BadDirection.Up, SignalKind.Median, 0, noise.Between(0.08, 0.4)),
        SeriesShape.WanderingLatency => Lognormal(noise, minutes, BadDirection.Up, SignalKind.Median, noise.Between(0.5, 0.95), noise.Between(0.1, 0.4)),
        SeriesShape.Processor => Lognormal(noise, minutes, BadDirection.Either, SignalKind.Mean, noise.Between(0.3, 0.8), noise.Between(0.15, 0.35)),
        SeriesShape.Throughput => Counts(noise, minutes, BadDirection.Down, noise.Between(60.0, 600.0), 0.5, 0, 60, SignalKind.Rate),
        SeriesShape.Bursts => Counts(noise, minutes, BadDirection.Up, noise.Between(8.0, 60.0), 0.2, noise.Between(3.0, 9.0), 60, SignalKind.Rate),
        SeriesShape.Queue => Counts(noise, minutes, BadDirection.Up, noise.Between(4.0, 20.0), 0.3, 0, 1, SignalKind.Mean),
        SeriesShape.HitRate => Ratio(noise, minutes),
        SeriesShape.Memory => Memory(noise, minutes),
        _ => Sawtooth(noise, minutes),
    };

    public double LevelAt(int minute) => _level[minute];

    public double ScaleAt(int minute) => _scale[minute];

    public double NoiseAt(int minute) => _noise[minute];

    public double ValueOf(double sum) => _value(sum);

    private static ShapeModel Lognormal(Noise noise, int minutes, BadDirection direction, SignalKind signal, double memory, double spread)
    {
        var season = new Season(noise, 0.4);
        var center = Math.Log(noise.Between(5.0, 500.0));
        return new ShapeModel(
            direction, signal, Each(minutes, i => center + season.At(i)), Each(minutes, _ => spread), noise.Wandering(minutes, memory, memory > 0 ? 0.7 : 0), Math.Exp);
    }

    // Counts of a minute around a mean that goes with the season, and bursts; the scale is the root of the mean, as Poisson's deviation is.
    private static ShapeModel Counts(
        Noise noise, int minutes, BadDirection direction, double mean, double strongest, double burstsADay, double divisor, SignalKind signal)
    {
        var season = new Season(noise, strongest);
        var level = Each(minutes, i => mean * Math.Exp(season.At(i)));
        var wander = noise.Wandering(minutes, noise.Between(0.6, 0.95), 1);
        var burst = Bursts(noise, minutes, burstsADay);
        var scale = Each(minutes, i => Math.Sqrt(level[i]));
        var values = Each(minutes, i => (noise.Poisson(level[i] * burst[i] * Math.Exp(0.08 * wander[i])) - level[i]) / scale[i]);
        return new ShapeModel(direction, signal, level, scale, values, sum => Math.Max(0, Math.Round(sum)) / divisor);
    }

    private static double[] Bursts(Noise noise, int minutes, double aDay)
    {
        var factor = Each(minutes, _ => 1.0);
        for (var i = 0; i < minutes && aDay > 0; i++)
        {
            if (noise.Chance(aDay / 1440))
            {
                var (length, height) = (noise.Between(2, 10), noise.Between(1.5, 4.0));
                for (; length > 0 && i < minutes; length--, i++)
                {
                    factor[i] = height;
                }
            }
        }

        return factor;
    }

    private static ShapeModel Ratio(Noise noise, int minutes)
    {
        var season = new Season(noise, 0.3);
        var center = noise.Between(0.3, 2.2);
        return new ShapeModel(
            BadDirection.Down,
            SignalKind.Mean,
            Each(minutes, i => center + season.At(i)),
            Each(minutes, _ => noise.Between(0.15, 0.151)),
            noise.Wandering(minutes, noise.Between(0.5, 0.97), 0.6),
            sum => 1 / (1 + Math.Exp(-sum)));
    }

    private static ShapeModel Memory(Noise noise, int minutes)
    {
        var season = new Season(noise, 20);
        var center = noise.Between(300.0, 1500.0);
        return new ShapeModel(
            BadDirection.Up,
            SignalKind.Mean,
            Each(minutes, i => center + season.At(i)),
            Each(minutes, _ => 0.05 * center),
            noise.Wandering(minutes, noise.Between(0.9, 0.99), 0.9),
            sum => Math.Max(sum, 1));
    }

    private static ShapeModel Sawtooth(Noise noise, int minutes)
    {
        var center = noise.Between(200.0, 1000.0);
        var white = noise.Wandering(minutes, 0, 0);
        var tooth = new double[minutes];
        for (var i = 0; i < minutes;)
        {
            var length = noise.Between(90, 360);
            for (var at = 0; at < length && i < minutes; at++, i++)
            {
                tooth[i] = (3.0 * at / length) - 1.5;
            }
        }

        return new ShapeModel(
            BadDirection.Up, SignalKind.Mean, Each(minutes, _ => center), Each(minutes, _ => 0.1 * center), Each(minutes, i => tooth[i] + (0.3 * white[i])), sum => Math.Max(sum, 1));
    }

    private static double[] Each(int minutes, Func<int, double> value)
    {
        var values = new double[minutes];
        for (var i = 0; i < minutes; i++)
        {
            values[i] = value(i);
        }

        return values;
    }
}
