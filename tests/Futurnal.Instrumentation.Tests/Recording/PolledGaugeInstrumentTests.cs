using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class PolledGaugeInstrumentTests
{
    private static readonly Func<object, double?> Read = static instance => ((Level)instance).Read();

    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Collect_Static_IsReadEachTime()
    {
        double? value = 1;
        Given.PolledGauge(_registry, "x.level").Observe(() => value);
        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);

        value = 2;
        Assert.Equal(2, Assert.Single(Given.Collected(_registry)).Value);

        value = null;
        Assert.Empty(Given.Collected(_registry));
    }

    [Theory]
    [InlineData(GaugeCombine.Sum, 7)]
    [InlineData(GaugeCombine.Max, 8)]
    [InlineData(GaugeCombine.Min, -3)]
    [InlineData(GaugeCombine.Mean, 7 / 3.0)]
    public void Collect_SeveralInstancesAndInstruments_CombinesThem(GaugeCombine combine, double expected)
    {
        Level[] levels = [new(2), new(8), new(null), new(-3)];
        var first = Given.PolledGauge(_registry, "x.level", combine);
        var second = Given.PolledGauge(_registry, "x.level", combine);
        Array.ForEach(levels, l => (l == levels[0] ? first : second).Observe(l, Read));

        Assert.Equal(("x.level{}", expected), Pair(Assert.Single(Given.Collected(_registry))));
        Assert.Equal(("x.level{}", expected), Pair(Assert.Single(Given.Collected(_registry))));
        GC.KeepAlive(levels);
    }

    [Fact]
    public void Observe_SameInstanceTwice_CountsOnce()
    {
        var level = new Level(3);
        var gauge = Given.PolledGauge(_registry, "x.level");
        gauge.Observe(level, Read);
        gauge.Observe(level, Read);

        Assert.Equal(3, Assert.Single(Given.Collected(_registry)).Value);
        GC.KeepAlive(level);
    }

    [Fact]
    public void Observe_EqualInstances_AreTwo()
    {
        var (one, other) = (new string('a', 3), new string('a', 3));
        var gauge = Given.PolledGauge(_registry, "x.level");
        gauge.Observe(one, static text => ((string)text).Length);
        gauge.Observe(other, static text => ((string)text).Length);

        Assert.Equal(6, Assert.Single(Given.Collected(_registry)).Value);
        GC.KeepAlive((one, other));
    }

    [Fact]
    public void Collect_InstanceIsGone_IsReadNoMoreAndHeldNoMore()
    {
        var kept = new Level(1);
        var gauge = Given.PolledGauge(_registry, "x.level");
        gauge.Observe(kept, Read);
        ObserveAndForget(gauge, 100);
        Assert.Equal(101, gauge.InstancesHeld);

        GC.Collect();

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(1, gauge.InstancesHeld);
        GC.KeepAlive(kept);
    }

    [Fact]
    public void Observe_NobodyCollects_HoldsNoMoreThanTwiceWhatLives()
    {
        var gauge = Given.PolledGauge(_registry, "x.level");
        for (var i = 0; i < 50; i++)
        {
            ObserveAndForget(gauge, 20);
            GC.Collect(0);
        }

        GC.Collect();
        ObserveAndForget(gauge, 1000);
        GC.Collect();
        ObserveAndForget(gauge, 1000);

        Assert.InRange(gauge.InstancesHeld, 1, 2100);
    }

    [Fact]
    public void Collect_OneInstanceThrows_ReadsTheOthersAndAsksAgain()
    {
        Level[] levels = [new(1), new(2), new(4)];
        var gauge = Given.PolledGauge(_registry, "x.level");
        Array.ForEach(levels, l => gauge.Observe(l, Read));
        levels[1].Failure = new ObjectDisposedException("a secret");

        Assert.Equal(5, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(1, _registry.FailedPolls);

        levels[1].Failure = null;
        Assert.Equal(7, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(1, _registry.FailedPolls);
        Assert.Equal(["x.level"], _registry.UnreadMetrics);
        GC.KeepAlive(levels);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Collect_NoFiniteValue_IsRejectedAndCounted(double value)
    {
        var (good, bad) = (new Level(1), new Level(value));
        var gauge = Given.PolledGauge(_registry, "x.level");
        gauge.Observe(good, Read);
        gauge.Observe(bad, Read);

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(1, _registry.RejectedValues);
        GC.KeepAlive((good, bad));
    }

    [Fact]
    public void Collect_SumBeyondAllNumbers_IsRejected()
    {
        Level[] levels = [new(double.MaxValue), new(double.MaxValue)];
        var gauge = Given.PolledGauge(_registry, "x.level");
        Array.ForEach(levels, l => gauge.Observe(l, Read));

        Assert.Empty(Given.Collected(_registry));
        Assert.Equal(1, _registry.RejectedValues);
        GC.KeepAlive(levels);
    }

    [Fact]
    public void Attach_OtherCombineOfOneMetric_IsRefused()
    {
        Given.PolledGauge(_registry, "x.level").Observe(static () => 1);
        Given.PolledGauge(_registry, "x.level", GaugeCombine.Max).Observe(static () => 9);

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(["Metric 'x.level' is combined as Max by Tests and as Sum by Tests. Make them agree, or rename one."], _registry.Refusals);
    }

    [Fact]
    public void Collect_MemberObservesAnother_TakesItUpNextTime()
    {
        var inner = new Level(10);
        var gauge = Given.PolledGauge(_registry, "x.level");
        var outer = new Level(1) { OnRead = () => gauge.Observe(inner, Read) };
        gauge.Observe(outer, Read);

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(11, Assert.Single(Given.Collected(_registry)).Value);
        GC.KeepAlive((inner, outer));
    }

    [Fact]
    public async Task Observe_ManyThreadsWhileCollecting_LosesNone()
    {
        const int Threads = 8;
        const int Each = 5_000;
        var gauge = Given.PolledGauge(_registry, "x.level");
        var all = new ConcurrentBag<Level>();
        var observing = Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                var level = new Level(1);
                all.Add(level);
                gauge.Observe(level, Read);
                ObserveAndForget(gauge, 1);
            }
        })).ToArray();
        var observed = Task.WhenAll(observing);
        while (!observed.IsCompleted)
        {
            Given.Collected(_registry);
        }

        await observed;
        GC.Collect();
        Assert.Equal(Threads * Each, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(Threads * Each, gauge.InstancesHeld);
        Assert.Equal(0, _registry.FailedPolls);
        GC.KeepAlive(all);
    }

    private static (string Series, double Value) Pair(KeyValuePair<string, double> point) => (point.Key, point.Value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ObserveAndForget(PolledGaugeInstrument gauge, int count)
    {
        for (var i = 0; i < count; i++)
        {
            gauge.Observe(new Level(1), Read);
        }
    }

    private sealed class Level(double? value)
    {
        public Exception? Failure { get; set; }

        public Action? OnRead { get; init; }

        public double? Read()
        {
            OnRead?.Invoke();
            return Failure is null ? value : throw Failure;
        }
    }
}
