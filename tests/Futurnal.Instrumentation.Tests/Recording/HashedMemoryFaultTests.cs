using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class HashedMemoryFaultTests
{
    private const int Hashes = 5;
    private const int Rounds = 2;
    private const int Calls = Hashes * Rounds;
    private const string Overflow = "telemetry.series.overflow{}";

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    public void Of_WhereverMemoryRunsOut_RecordsAsOtherAndCountsIt(int keys, bool isLasting)
    {
        var failed = 0;
        while (CountOnANewThread(keys, failed + 1, isLasting))
        {
            failed++;
        }

        // A copy of the hash, the instrument and its cell, for each; and the places of all.
        Assert.InRange(failed, 10, 100);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_GaugesWhereverMemoryRunsOut_KeepLaterValues(bool isLasting)
    {
        for (var failed = 0; SetOnANewThread(failed + 1, isLasting); failed++)
        {
            Assert.InRange(failed, 0, 100);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_BeyondTheLimitWithoutMemory_TellsWhenThereIsSome(bool isLasting)
    {
        var registry = new MetricRegistry { SeriesLimit = 1 };
        var counter = Counter(registry, 1);
        Count(counter, 1);
        _ = registry.Dynamics.Overflows;
        Assert.Single(registry.Notices);

        var another = Counter(registry, 1, "y.calls");
        another.Of(new HashedLabel(0)).ToRecord().Increment(0);
        ShortMemory.RunsOut(1, isLasting, () => another.Of(new HashedLabel(1)).ToRecord().Increment(0));
        Assert.Single(registry.Notices);
        another.Of(new HashedLabel(1)).ToRecord().Increment(0);
        another.Of(new HashedLabel(1)).ToRecord().Increment(0);
        Assert.Equal(2, registry.Notices.Count);
        Assert.Equal(3, Given.Collected(registry)["""y.calls{"file0":"other"}"""]);
    }

    private static bool CountOnANewThread(int keys, int failAt, bool isLasting)
    {
        // The limit holds exactly what there is: what failed must have given back what it took.
        var registry = new MetricRegistry { SeriesLimit = Hashes };
        var counter = Counter(registry, keys);
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => Count(counter, keys));

        var collected = Given.Collected(registry);
        var overflow = collected.GetValueOrDefault(Overflow);
        collected = Of(collected, "x.calls");
        Assert.Equal(Calls, collected.Values.Sum());
        Assert.Equal(overflow, collected.Where(p => p.Key.Contains("other", StringComparison.Ordinal) && !p.Key.Contains("000", StringComparison.Ordinal)).Sum(p => p.Value));
        Assert.True(isReached || overflow == 0);

        Count(counter, keys);
        collected = Given.Collected(registry);
        Assert.Equal(Enumerable.Repeat((double)Rounds, Hashes), collected.Values);
        Assert.Empty(registry.Notices);
        return isReached;
    }

    private static bool SetOnANewThread(int failAt, bool isLasting)
    {
        var registry = new MetricRegistry();
        var gauge = registry.AttachHashed(
            Given.Metric("x.level", MetricType.Gauge, labelKeys: ["file", "kind"]), ["file"], [Given.Kind], static (known, metric, all) => new GaugeInstrument(known, metric, all));
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => Set(7));
        Assert.All(Of(Given.Collected(registry), "x.level").Values, v => Assert.Equal(7, v));

        Set(3);
        Assert.Equal(Enumerable.Repeat(3.0, Hashes), Given.Collected(registry).Values);
        return isReached;

        void Set(double value)
        {
            for (var i = 0; i < Hashes; i++)
            {
                gauge.Of(new HashedLabel((ulong)i)).ToRecord().Set(1, value);
            }
        }
    }

    private static HashedInstrument<CounterInstrument> Counter(MetricRegistry registry, int keys, string name = "x.calls")
    {
        string[] all = [.. Enumerable.Range(0, keys).Select(k => $"file{k}")];
        return registry.AttachHashed(
            Given.Metric(name, MetricType.Counter, labelKeys: all), all, [], static (known, metric, dimensions) => new CounterInstrument(known, metric, dimensions));
    }

    private static void Count(HashedInstrument<CounterInstrument> counter, int keys)
    {
        for (var i = 0; i < Calls; i++)
        {
            var hash = new HashedLabel((ulong)(i % Hashes));
            (keys == 1 ? counter.Of(hash) : counter.Of([.. Enumerable.Repeat<HashedLabel?>(hash, keys)])).ToRecord().Increment(0);
        }
    }

    private static Dictionary<string, double> Of(IReadOnlyDictionary<string, double> collected, string metric) =>
        collected.Where(p => p.Key.StartsWith(metric + '{', StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
}
