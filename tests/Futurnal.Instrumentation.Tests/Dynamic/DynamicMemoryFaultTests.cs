using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Dynamic;

public class DynamicMemoryFaultTests
{
    private const int Series = 5;
    private const int Rounds = 2;
    private const int Calls = Series * Rounds;

    private static readonly string[] ManyKeys = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Add_WhereverMemoryRunsOut_ThrowsNothingAndCountsEveryCallOnce(bool isLasting) => FailEach(20, failAt =>
    {
        var registry = new MetricRegistry();
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label => registry.DynamicsToRecord?.Counter("x.calls").Add(1, label)));

        AssertEachIsOnce(registry, "x.calls", isReached);

        // What could not be made before is made now, and collected.
        ForEachSeries(label => registry.Dynamics.Counter("x.calls").Add(1, label));
        AssertOwnSeries(registry, "x.calls");
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Record_WhereverMemoryRunsOut_ThrowsNothingAndCountsEveryCallOnce(bool isLasting) => FailEach(20, failAt =>
    {
        var registry = new MetricRegistry();
        var timer = registry.Dynamics.Timer("x.time");
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label => timer.Start(label).Dispose()));

        AssertEachIsOnce(registry, "x.time", isReached);
        ForEachSeries(label => timer.Record(TimeSpan.FromMilliseconds(1), label));
        AssertOwnSeries(registry, "x.time");
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Set_WhereverMemoryRunsOut_ThrowsNothingAndKeepsLaterValues(bool isLasting) => FailEach(20, failAt =>
    {
        var registry = new MetricRegistry();
        var gauge = registry.Dynamics.Gauge("x.level");
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label => gauge.Set(7, label)));

        var collected = Given.Collected(registry);
        Assert.All(Of(collected, "x.level"), p => Assert.Equal(7, p.Value));
        Assert.Equal(isReached, registry.RejectedValues + collected.GetValueOrDefault("telemetry.series.overflow{}") > 0);
        ForEachSeries(label => gauge.Set(3, label));
        Assert.Equal(Enumerable.Repeat(3.0, Series), Of(Given.Collected(registry), "x.level").Select(p => p.Value));
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_WhereverMemoryRunsOut_ThrowsNothingAndCountsWhatIsLeftOut(bool isLasting) => FailEach(20, failAt =>
    {
        var registry = new MetricRegistry();
        var definition = Given.Metric("x.calls", MetricType.Counter, labelKeys: ["cached", "file"]);
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label =>
            registry.DynamicsToRecord?.Counter(definition).With(label, ("cached", true)).Add(1)));

        AssertEachIsOnce(registry, "x.calls", isReached);
        Assert.Empty(registry.Refusals);
        ForEachSeries(label => registry.Dynamics.Counter(definition).With(label, ("cached", true)).Add(1));
        AssertOwnSeries(registry, "x.calls");
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Add_MoreLabelsThanTheStackTakes_ThrowsNothingAndCountsEveryCallOnce(bool isLasting) => FailEach(20, failAt =>
    {
        var registry = new MetricRegistry();
        var counter = registry.Dynamics.Counter("x.calls");
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label => AddMany(counter, label.Value)));

        AssertEachIsOnce(registry, "x.calls", isReached);
        ForEachSeries(label => AddMany(counter, label.Value));
        AssertOwnSeries(registry, "x.calls");
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Add_BeyondTheLimit_ThrowsNothingAndTellsOnce(bool isLasting) => FailEach(12, failAt =>
    {
        var registry = new MetricRegistry { SeriesLimit = 2 };
        var counter = registry.Dynamics.Counter("x.calls");
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label => counter.Add(1, label)));
        var (sum, overflow) = SumOf(registry, "x.calls");
        Assert.Equal(Calls, sum + registry.RejectedValues);
        Assert.True(isReached || overflow == (Series - 2) * Rounds);

        ForEachSeries(label => counter.Add(1, label));
        Assert.Equal((Calls, (Series - 2) * Rounds), SumOf(registry, "x.calls"));
        Assert.Single(registry.Notices);
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Add_WithLabelsOfAnother_ThrowsNothingAndTellsOnce(bool isLasting) => FailEach(1, failAt =>
    {
        var registry = new MetricRegistry();
        var counter = registry.Dynamics.Counter("x.calls");
        counter.Add(1, ("kind", true));
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => ForEachSeries(label => counter.Add(1, label)));
        Assert.Equal((Calls, isReached && isLasting ? 0 : 1), (registry.Dynamics.Mislabelled, registry.Notices.Count));

        ForEachSeries(label => counter.Add(1, label));
        Assert.Single(registry.Notices);
        return isReached;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Add_NoRoomInTheRegistry_CollectsTheInstrumentThatIsKept(bool isLasting) => FailEach(5, failAt =>
    {
        // As many as there is room for, so that the metric's own asks for more.
        var registry = new MetricRegistry();
        for (var i = 0; i < 16; i++)
        {
            Given.Counter(registry, $"x.other{i}");
        }

        var counter = registry.Dynamics.Counter("x.calls");
        var isReached = ShortMemory.RunsOut(failAt, isLasting, () => counter.Add(1));
        counter.Add(1);

        Assert.Equal(2 - registry.RejectedValues, Given.Collected(registry).GetValueOrDefault("x.calls{}"));
        Assert.True(isReached || registry.RejectedValues == 0);
        return isReached;
    });

    private static void FailEach(int atLeast, Func<int, bool> reaches)
    {
        var failed = 0;
        while (reaches(failed + 1))
        {
            failed++;
        }

        Assert.InRange(failed, atLeast, 500);
    }

    private static void ForEachSeries(Action<(string Key, LabelValue Value)> record)
    {
        for (var i = 0; i < Calls; i++)
        {
            record(("file", new HashedLabel((ulong)(i % Series))));
        }
    }

    private static void AddMany(DynamicCounter counter, LabelValue value)
    {
        var labels = ManyKeys.Select(k => (k, value)).ToArray();
        counter.Add(1, labels);
    }

    private static void AssertEachIsOnce(MetricRegistry registry, string metric, bool isReached)
    {
        var (sum, overflow) = SumOf(registry, metric);
        Assert.Equal(Calls, sum + registry.RejectedValues);
        Assert.True(isReached || overflow + registry.RejectedValues == 0);
    }

    private static void AssertOwnSeries(MetricRegistry registry, string metric) =>
        Assert.Equal(Enumerable.Repeat((double)Rounds, Series), Of(Given.Collected(registry), metric).Select(p => p.Value));

    private static (double Sum, double Overflow) SumOf(MetricRegistry registry, string metric)
    {
        var collected = Given.Collected(registry);
        return (Of(collected, metric).Sum(p => p.Value), collected.GetValueOrDefault("telemetry.series.overflow{}"));
    }

    private static IEnumerable<KeyValuePair<string, double>> Of(IReadOnlyDictionary<string, double> collected, string metric) =>
        collected.Where(p => p.Key.StartsWith(metric + '{', StringComparison.Ordinal));
}
