using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class CounterInstrumentTests
{
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Collect_EveryCell_ReportsItsOwnLabels()
    {
        var counter = Given.Counter(_registry, "x.calls", Given.Size, Given.Kind);
        for (var index = 0; index < 6; index++)
        {
            counter.Add(index, index + 1);
        }

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["""x.calls{"kind":"red","size":"small"}"""] = 1,
                ["""x.calls{"kind":"blue","size":"small"}"""] = 2,
                ["""x.calls{"kind":"red","size":"large"}"""] = 3,
                ["""x.calls{"kind":"blue","size":"large"}"""] = 4,
                ["""x.calls{"kind":"red","size":"other"}"""] = 5,
                ["""x.calls{"kind":"blue","size":"other"}"""] = 6,
            },
            Given.Collected(_registry));
    }

    [Fact]
    public void Collect_TwoInstrumentsOfOneSeries_AddsThem()
    {
        var first = Given.Counter(_registry, "x.calls");
        var second = Given.Counter(_registry, "x.calls");
        first.Increment(0);
        second.Add(0, 41);

        Assert.Equal(42, Assert.Single(Given.Collected(_registry)).Value);
    }

    [Fact]
    public void Collect_NothingNew_ReportsNothing()
    {
        var counter = Given.Counter(_registry, "x.calls");
        counter.Increment(0);
        Assert.Single(Given.Collected(_registry));

        counter.Add(0, 0);
        Assert.Empty(Given.Collected(_registry));
    }

    [Fact]
    public void Add_BelowZero_IsRejectedAndCounted()
    {
        var counter = Given.Counter(_registry, "x.calls");
        counter.Add(0, 5);
        var rejected = _registry.RejectedValues;

        counter.Add(0, -3);
        counter.Add(0, long.MinValue);

        Assert.Equal(rejected + 2, _registry.RejectedValues);
        Assert.Equal(5, Assert.Single(Given.Collected(_registry)).Value);
    }

    [Fact]
    public async Task Increment_SeveralThreadsWhileCollected_LosesAndDoublesNothing()
    {
        const int Threads = 3;
        const int Calls = 100_000;
        var counter = Given.Counter(_registry, "x.calls", Given.Kind);
        var writers = Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < Calls; i++)
            {
                counter.Increment(i & 1);
            }
        })));

        var total = 0.0;
        while (!writers.IsCompleted)
        {
            total += Given.Collected(_registry).Values.Sum();
        }

        await writers;
        Assert.Equal(Threads * Calls, total + Given.Collected(_registry).Values.Sum());
    }
}
