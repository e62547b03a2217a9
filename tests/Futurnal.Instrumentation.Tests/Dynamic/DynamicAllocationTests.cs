using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Dynamic;

public class DynamicAllocationTests
{
    private const int Calls = 50_000;
    private const int Rounds = 4;

    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Measurements_ByNameWithUpToFiveLabels_AllocateNothing() => AssertNothing(i =>
    {
        var hash = new HashedLabel((ulong)(i % 7));
        _registry.Dynamics.Counter("x.none").Add(1);
        _registry.Dynamics.Counter("x.one").Add(1, ("mode", LabelValue.Of((Mode)(i & 3))));
        _registry.Dynamics.Counter("x.two").Add(1, ("mode", LabelValue.Of(Mode.Json)), ("cached", true));
        _registry.Dynamics.Gauge("x.three").Set(i, ("cached", false), ("mode", LabelValue.Of(Mode.Json)), ("file", hash));
        _registry.Dynamics.Histogram("x.four").Record(i, ("a", true), ("b", false), ("c", true), ("file", hash));
        _registry.Dynamics.Timer("x.five").Record(TimeSpan.FromTicks(i), ("a", true), ("b", false), ("c", true), ("d", true), ("e", true));
        using (_registry.Dynamics.Timer("x.scope").Start(("cached", true)))
        {
        }
    });

    [Fact]
    public void Measurements_ByHandle_AllocateNothing()
    {
        var counter = _registry.Dynamics.Counter("x.calls").With(("cached", true));
        var gauge = _registry.Dynamics.Gauge("x.level").With(("cached", true));
        var histogram = _registry.Dynamics.Histogram("x.size").With(("cached", true));
        var timer = _registry.Dynamics.Timer("x.time").With(("cached", true));
        AssertNothing(i =>
        {
            counter.Add(1);
            gauge.Set(i);
            histogram.Record(i);
            timer.Record(TimeSpan.FromTicks(i));
            timer.Start().Dispose();
        });
    }

    [Fact]
    public void Measurements_BeyondTheLimit_AllocateNothing()
    {
        _registry.SeriesLimit = 1;
        AssertNothing(i => _registry.Dynamics.Counter("x.calls").Add(1, ("file", new HashedLabel((ulong)i))));
    }

    [Fact]
    public void Measurements_WithOtherLabels_AllocateNothing()
    {
        _registry.Dynamics.Counter("x.calls").Add(1, ("kind", true));
        AssertNothing(_ => _registry.Dynamics.Counter("x.calls").Add(1, ("size", true)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Run(Action<int> record)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            record(i);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // The least of several rounds: the first takes memory for cells, and the runtime may take some of its own.
    private static void AssertNothing(Action<int> record) => Assert.Equal(0, Enumerable.Range(0, Rounds).Min(_ => Run(record)));
}
