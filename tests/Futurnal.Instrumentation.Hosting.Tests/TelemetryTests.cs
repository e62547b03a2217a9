using System.Globalization;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Hosting.Tests;

[Collection("telemetry of this process")]
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
        Assert.False(File.Exists(_folder.File("second.db")));

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
    public async Task StartAsync_WithBadOptions_NamesTheOptionAndMakesNoFile()
    {
        await AssertRefusedAsync(o => o.StorePath = " ", "StorePath is empty; name the store's file, or leave the default.");
        await AssertRefusedAsync(o => o.SamplingRate = double.NaN, "SamplingRate is NaN; it must be above 0 and at most 1.");
        await AssertRefusedAsync(o => o.SeriesLimit = 0, "SeriesLimit is 0; it must be 1 or above.");
        await AssertRefusedAsync(o => o.RetentionDays = 0, "RetentionDays is 0; it must be 1 at least and 36525 at most.");
        await AssertRefusedAsync(o => o.MinuteRollupDays = -1, "MinuteRollupDays is -1; it must be 1 at least and 36525 at most.");
        await AssertRefusedAsync(o => o.HourRollupDays = 29, "HourRollupDays is 29; it must be 30 at least and 36525 at most.");
        await AssertRefusedAsync(o => o.DayRollupDays = 40_000, "DayRollupDays is 40000; it must be 30 at least and 36525 at most.");
        await AssertRefusedAsync(o => o.MaxStoreBytes = 1, "MaxStoreBytes is 1; it must be 1048576 at least, or null for no limit.");
        await AssertRefusedAsync(o => o.Sinks.Add(null!), "Sinks contains null; leave out a sink that is not there.");
        await AssertRefusedAsync(o => o.Notice = null!, "Notice is null; to tell nobody, set a method that does nothing.");
        await AssertRefusedAsync(o => o.TimeProvider = null!, "TimeProvider is null; set a clock, or leave the default.");
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:05")]
    [InlineData("00:00:00.0009999")]
    [InlineData("49.00:00:00.0000001")]
    [InlineData("50.00:00:00")]
    [InlineData("10675199.02:48:05.4775807")]
    public Task StartAsync_WithAnIntervalThatNoTimerTakes_NamesTheOptionAndItsRange(string interval) => AssertRefusedAsync(
        o => o.FlushInterval = TimeSpan.Parse(interval, CultureInfo.InvariantCulture),
        $"FlushInterval is {interval}; it must be 1 ms at least and 49 days at most.");

    [Theory]
    [InlineData("00:00:00.001")]
    [InlineData("49.00:00:00")]
    public async Task StartAsync_WithTheLeastOrTheGreatestInterval_Runs(string interval)
    {
        await using var telemetry = await Telemetry.StartAsync(o =>
        {
            o.StorePath = _folder.File("telemetry.db");
            o.FlushInterval = TimeSpan.Parse(interval, CultureInfo.InvariantCulture);
        });

        Assert.Equal(TelemetryMode.On, telemetry.Mode);
    }

    [Fact]
    public async Task StartAsync_SeveralAtOnce_OneRunsAndTheOthersMakeNoFile()
    {
        var starts = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                return await Telemetry.StartAsync(o => o.StorePath = _folder.File($"{i}/telemetry.db"));
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }));

        await using var running = Assert.Single((await Task.WhenAll(starts)).OfType<Telemetry>());

        Assert.Equal(Path.GetDirectoryName(running.StorePath), Assert.Single(Directory.GetDirectories(_folder.File(""))));
    }

    private async Task AssertRefusedAsync(Action<TelemetryOptions> configure, string problem)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await Telemetry.StartAsync(o =>
        {
            o.StorePath = _folder.File("refused/telemetry.db");
            configure(o);
        }));

        Assert.Equal($"TelemetryOptions.{problem}", error.Message);
        Assert.False(Directory.Exists(_folder.File("refused")));
    }
}
