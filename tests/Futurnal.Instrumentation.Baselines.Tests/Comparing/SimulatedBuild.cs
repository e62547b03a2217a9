namespace Futurnal.Instrumentation.Baselines.Tests.Comparing;

/// <summary>Draws what twenty series of an application see, stretch for stretch, from a seed.</summary>
/// <param name="seed">The seed.</param>
/// <param name="stretches">How many stretches: minutes of an hour, where nothing is said.</param>
/// <param name="memory">How much of the wander that neighbours share stays from one stretch to the next.</param>
internal sealed class SimulatedBuild(int seed, int stretches = 60, double memory = 0.3)
{
    public const string Changed = "latency.n0";

    private const int Latencies = 10;
    private const int Gauges = 5;
    private const int Counters = 5;

    private readonly Random _random = new(seed);

    /// <summary>Draws one range.</summary>
    /// <param name="factor">By what the latency named <see cref="Changed"/> is larger.</param>
    public IReadOnlyList<SeriesSample> Draw(double factor = 1) =>
    [
        .. Enumerable.Range(0, Latencies).Select(i => Sample($"latency.n{i}", MetricType.Timer, "ms", SignalKind.Median, Levels(50 * (i + 1) * (i == 0 ? factor : 1), 0.07, 0.06))),
        .. Enumerable.Range(0, Gauges).Select(i => Sample($"level.n{i}", MetricType.Gauge, "1", SignalKind.Mean, Levels(10 * (i + 1), 0.02, 0.1))),
        .. Enumerable.Range(0, Counters).Select(i => Sample($"count.n{i}", MetricType.Counter, "1", SignalKind.Rate, Bursts(20 * (i + 1)))),
    ];

    private static SeriesSample Sample(string name, MetricType type, string unit, SignalKind kind, double[] values) =>
        new(new MetricDefinition(name, type, MetricCategory.Application, unit, string.Empty, [], "tests"), "{}", kind, [.. values], 60_000, null);

    /// <summary>Medians of lognormal values: each minute has its own error, and a wandering one that it shares with its neighbours.</summary>
    private double[] Levels(double level, double own, double shared)
    {
        var values = new double[stretches];
        var wander = shared * Normal();
        for (var i = 0; i < stretches; i++)
        {
            wander = (memory * wander) + (Math.Sqrt(1 - (memory * memory)) * shared * Normal());
            values[i] = level * Math.Exp(wander + (own * Normal()));
        }

        return values;
    }

    /// <summary>Rates of events that come in bursts: the count of a minute varies three times as much as a Poisson process would.</summary>
    private double[] Bursts(double mean)
    {
        var values = new double[stretches];
        for (var i = 0; i < stretches; i++)
        {
            values[i] = Math.Max(0, Math.Round(mean + (Math.Sqrt(3 * mean) * Normal()))) / 60;
        }

        return values;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
