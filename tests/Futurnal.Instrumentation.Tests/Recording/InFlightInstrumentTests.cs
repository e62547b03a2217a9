using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class InFlightInstrumentTests
{
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Collect_WhileCallsRun_ReportsThemAndOneFinalZero()
    {
        var running = Given.InFlight(_registry, "x.running");
        Assert.Empty(Given.Collected(_registry));

        running.Enter(0);
        running.Enter(0);
        Assert.Equal(2, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(2, Assert.Single(Given.Collected(_registry)).Value);

        running.Leave(0);
        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);

        running.Leave(0);
        Assert.Equal(0, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Empty(Given.Collected(_registry));
    }

    [Fact]
    public void Collect_CallBetweenTwoFlushes_ReportsZeroOnce()
    {
        var running = Given.InFlight(_registry, "x.running");
        running.Enter(0);
        running.Leave(0);

        Assert.Equal(0, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Empty(Given.Collected(_registry));
    }

    [Fact]
    public void Collect_TwoInstrumentsOfOneSeries_AddsThem()
    {
        var first = Given.InFlight(_registry, "x.running", Given.Kind);
        var second = Given.InFlight(_registry, "x.running", Given.Kind);
        first.Enter(1);
        second.Enter(1);
        second.Enter(1);
        Assert.Equal(("""x.running{"kind":"blue"}""", 3.0), Collected());

        first.Leave(1);
        Assert.Equal(("""x.running{"kind":"blue"}""", 2.0), Collected());
        Assert.Equal(("""x.running{"kind":"blue"}""", 2.0), Collected());
    }

    [Fact]
    public async Task Collect_WhileCallsEndOnOtherThreads_IsNeverBelowZero()
    {
        var running = Given.InFlight(_registry, "x.running");
        var calls = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                running.Enter(0);
                await Task.Yield();
                running.Leave(0);
            }
        })));

        while (!calls.IsCompleted)
        {
            Assert.All(Given.Collected(_registry).Values, v => Assert.InRange(v, 0, double.MaxValue));
        }

        await calls;
        running.Enter(0);
        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
    }

    private (string Series, double Value) Collected()
    {
        var (series, value) = Assert.Single(Given.Collected(_registry));
        return (series, value);
    }
}
