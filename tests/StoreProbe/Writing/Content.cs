using System.Collections.Immutable;
using System.Globalization;
using Futurnal.Instrumentation;

namespace StoreProbe;

/// <summary>
/// What a flush of a time holds. It follows from the time alone, so whoever finds a flush in a store knows what must be in it.
/// All values are whole and small, so sums are exact in whatever order they are made.
/// </summary>
internal static class Content
{
    private const int Levels = 120;

    private static readonly ImmutableArray<Series> Calls = [.. Enumerable.Range(0, 5).Select(i => Make($"probe.calls{i}", MetricType.Counter, "1"))];
    private static readonly ImmutableArray<Series> Times = [.. Enumerable.Range(0, 3).Select(i => Make($"probe.time{i}", MetricType.Timer, "ms"))];
    private static readonly ImmutableArray<Series> Sizes = [.. Enumerable.Range(0, 2).Select(i => Make($"probe.size{i}", MetricType.Histogram, "1"))];
    private static readonly ImmutableArray<Series> Level = [.. Enumerable.Range(0, Levels).Select(i => Make($"probe.level{i}", MetricType.Gauge, "1"))];

    public static MetricBatch Of(long time)
    {
        var random = new Random(HashCodeOf(time));
        var points = ImmutableArray.CreateBuilder<MetricPoint>();
        var observations = ImmutableArray.CreateBuilder<Observation>();

        // One gauge for each hour, so that new series come all the time.
        points.Add(new MetricPoint(Level[(int)(time / 3_600_000 % Levels)], random.Next(-50, 1_000)));
        foreach (var series in Calls.Where(_ => random.Next(3) > 0))
        {
            points.Add(new MetricPoint(series, random.Next(1_000)));
        }

        foreach (var series in Times.Concat(Sizes).Where(_ => random.Next(3) > 0))
        {
            points.Add(new MetricPoint(series, Distribution(random)));
        }

        if (random.Next(8) == 0)
        {
            AddObserved(random, time, points, observations);
        }

        return new MetricBatch(time, points.ToImmutable()) { Observations = observations.ToImmutable() };
    }

    /// <summary>Single values of a histogram of its own, and the point that they add up to.</summary>
    private static void AddObserved(Random random, long time, ImmutableArray<MetricPoint>.Builder points, ImmutableArray<Observation>.Builder observations)
    {
        var series = Make("probe.single", MetricType.Histogram, "1");
        var all = new ExponentialHistogram();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var value = random.Next(1, 500);
            all.Add(value);
            observations.Add(new Observation(series, time, value));
        }

        points.Add(new MetricPoint(series, all));
    }

    private static ExponentialHistogram Distribution(Random random)
    {
        var distribution = new ExponentialHistogram();
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            distribution.Add(random.Next(3_000));
        }

        return distribution;
    }

    private static int HashCodeOf(long time) => unchecked((int)((ulong)time * 0x9E3779B97F4A7C15 >> 33));

    private static Series Make(string name, MetricType type, string unit) => new(
        new MetricDefinition(name, type, MetricCategory.Application, unit, string.Create(CultureInfo.InvariantCulture, $"A {type} of a probe."), [], "StoreProbe"), []);
}
