using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartAsync_ThenFlush_MakesCallsReadableAndJudgesGates()
    {
        var sink = new MemoryStore();
        await using var telemetry = await Telemetry.StartAsync(o =>
        {
            o.StorePath = _folder.File("a folder of its own/säule.db");
            o.Sinks.Add(sink);
        });
        Sample.Search();

        await telemetry.FlushAsync();

        var stored = await telemetry.Reader.SummarizeAsync(TimeRange.All, CancellationToken.None);
        var seen = await sink.SummarizeAsync(TimeRange.All, CancellationToken.None);
        Assert.Equal(TelemetryMode.On, telemetry.Mode);
        Assert.Equal(_folder.File("a folder of its own/säule.db"), telemetry.StorePath);
        Assert.Equal(1, stored.Single(s => s.Series.Metric.Name == "search.latency").Count);
        Assert.Equal(stored.Select(s => s.Series), seen.Select(s => s.Series));
        var gates = await telemetry.EvaluateGatesAsync(TimeRange.All);
        Assert.Equal(GateOutcome.Pass, gates.Single(g => g.Gate.Name == "search_p95").Outcome);
        Assert.Equal(GateOutcome.Pass, gates.Single(g => g.Gate.Name == "memory").Outcome);
        Assert.Equal(GateOutcome.NoData, gates.Single(g => g.Gate.Name == "throughput").Outcome);
    }

    [Fact]
    public async Task StartAsync_Twice_IsRefusedUntilTheFirstIsDisposed()
    {
        var first = await Telemetry.StartAsync(o => o.StorePath = _folder.File("first.db"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await Telemetry.StartAsync(o => o.StorePath = _folder.File("second.db")));
        Assert.Equal("Telemetry already runs in this process; use the one that was started first, or dispose it before starting another.", error.Message);

        await first.DisposeAsync();
        await (await Telemetry.StartAsync(o => o.StorePath = _folder.File("second.db"))).DisposeAsync();
    }

    [Fact]
    public async Task StartAsync_Refused_LeavesTheOneThatRunsAsItIs()
    {
        await using var first = await Telemetry.StartAsync(o => o.StorePath = _folder.File("first.db"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Telemetry.StartAsync(o =>
        {
            o.StorePath = _folder.File("second.db");
            o.SamplingRate = 0.5;
        }));

        Assert.Equal(1, MetricRegistry.Shared.SamplingRate);
    }

    [Fact]
    public async Task StartAsync_AgainAndAgain_LosesNothingBetween()
    {
        var sink = new MemoryStore();
        for (var i = 0; i < 5; i++)
        {
            Sample.Search();
            await using var telemetry = await Telemetry.StartAsync(o =>
            {
                o.StorePath = _folder.File("telemetry.db");
                o.Sinks.Add(sink);
            });
            Sample.Search();
            await telemetry.FlushAsync();
            Sample.Search();
        }

        await using var last = await Telemetry.StartAsync(o => o.StorePath = _folder.File("telemetry.db"));
        var stored = await last.Reader.SummarizeAsync(TimeRange.All, CancellationToken.None);
        var seen = await sink.SummarizeAsync(TimeRange.All, CancellationToken.None);
        Assert.Equal(15, stored.Single(s => s.Series.Metric.Name == "search.latency").Distribution!.Count);
        Assert.Equal(15, seen.Single(s => s.Series.Metric.Name == "search.latency").Distribution!.Count);
    }

    [Fact]
    public async Task StartAsync_WithBadOptions_NamesTheOption()
    {
        var path = await Assert.ThrowsAsync<ArgumentException>(async () => await Telemetry.StartAsync(o => o.StorePath = " "));
        var interval = await Assert.ThrowsAsync<ArgumentException>(async () => await Telemetry.StartAsync(o => o.FlushInterval = TimeSpan.Zero));

        Assert.Equal("TelemetryOptions.StorePath is empty; name the store's file, or leave the default.", path.Message);
        Assert.Equal("TelemetryOptions.FlushInterval is 00:00:00; it must be above zero.", interval.Message);
    }
}
