using System.Globalization;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Dynamic;

public class DynamicConcurrencyTests
{
    private const int Threads = 4;
    private const int Rounds = 40;
    private const int Labels = 500;

    private readonly MetricRegistry _registry = new();

    [Fact]
    public async Task Add_ThreadsThatMakeSeriesWhileCollected_LosesAndDoublesNothing()
    {
        var totals = await TotalsOfAsync();

        Assert.Equal(2 * Labels, totals.Count);
        Assert.All(totals, total => Assert.Equal(Threads * Rounds, total.Value));
    }

    [Fact]
    public async Task Add_ThreadsThatReachTheLimitWhileCollected_LosesAndDoublesNothing()
    {
        _registry.SeriesLimit = 200;
        var totals = await TotalsOfAsync();

        Assert.Equal((2 * 201) + 1, totals.Count);
        Assert.Equal(2 * (Labels - 200) * Threads * Rounds, totals["telemetry.series.overflow{}"]);
        Assert.Equal((Labels - 200) * Threads * Rounds, totals["""x.calls{"file":"other"}"""]);
        Assert.Equal((Labels - 200) * Threads * Rounds, totals["""x.size{"file":"other"}"""]);
        Assert.Equal(400, totals.Count(t => t.Value == Threads * Rounds));
    }

    [Fact]
    public async Task FirstUse_ByManyThreadsAtOnce_DefinesOnce()
    {
        for (var i = 0; i < 50; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"x.calls_{i}");
            using var start = new Barrier(Threads);
            await Task.WhenAll(Enumerable.Range(0, Threads).Select(t => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    _registry.Dynamics.Counter(name).Add(1, (t % 2 == 0 ? "even" : "odd", true));
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
        }

        Assert.Equal(50, Given.Collected(_registry).Count(p => p.Value == Threads / 2));
        Assert.Equal(50 * Threads / 2, _registry.Dynamics.Mislabelled);
        Assert.Equal(50, _registry.Notices.Count);
    }

    private async Task<Dictionary<string, double>> TotalsOfAsync()
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        var writers = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () => Record(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        while (!writers.IsCompleted)
        {
            AddTo(totals);
        }

        await writers;
        AddTo(totals);
        return totals;
    }

    private void Record(int thread)
    {
        for (var i = 0; i < Rounds * Labels; i++)
        {
            var label = ("file", (LabelValue)new HashedLabel((ulong)((i + (thread * 37)) % Labels)));
            _registry.Dynamics.Counter("x.calls").Add(1, label);
            _registry.Dynamics.Histogram("x.size").Record(i, label);
        }
    }

    private void AddTo(Dictionary<string, double> totals)
    {
        foreach (var (series, value) in Given.Collected(_registry))
        {
            totals[series] = totals.GetValueOrDefault(series) + value;
        }
    }
}
