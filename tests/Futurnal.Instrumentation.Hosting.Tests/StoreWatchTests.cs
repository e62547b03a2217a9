using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class StoreWatchTests : IDisposable
{
    private const long Start = 1_767_225_600_000;

    private static readonly Series Depth = Of("queue.depth", MetricType.Gauge, "{job}");
    private static readonly Series Calls = Of("calls.total", MetricType.Counter, "{call}");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(Start));
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatOthersWrite_IsJudged_AndTheirEndToo()
    {
        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        await using var watch = Watch(store, Rule("queue.depth", MetricStatistic.Latest) with { For = TimeSpan.FromSeconds(20) });
        for (var second = 0; second < 120; second += 5)
        {
            await StepAsync(store, watch, new MetricPoint(Depth, second is >= 20 and < 60 ? 50 : 5));
        }

        var incident = Assert.Single(await store.Alerts.ReadAlertsAsync(new AlertQuery()));
        Assert.Equal(("deep", 50, 10), (incident.Rule, incident.Value, incident.Threshold));
        Assert.InRange(incident.TriggeredAtMs, Start + 40_000, Start + 55_000);
        Assert.InRange(incident.ResolvedAtMs!.Value, Start + 60_000, Start + 75_000);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Counters_OfSeveralFlushes_AreAddedUp()
    {
        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        await using var watch = Watch(store, Rule("calls.total", MetricStatistic.Sum) with { Over = TimeSpan.FromSeconds(10) });
        await WriteAsync(store, new MetricPoint(Calls, 6));
        _time.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync(store, new MetricPoint(Calls, 6));
        _time.Advance(TimeSpan.FromSeconds(4));
        await watch.LookAsync();

        Assert.Equal(12, Assert.Single(await store.Alerts.ReadAlertsAsync(AlertQuery.Open)).Value);
    }

    [Fact]
    public async Task Store_ThatNobodyWritesTo_HasNoNewIncident()
    {
        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        await using var watch = Watch(store, Rule("calls.total", MetricStatistic.Rate) with { Comparison = AlertComparison.Below, Threshold = 1 });
        await StepAsync(store, watch, new MetricPoint(Calls, 60));
        await StepAsync(store, watch, new MetricPoint(Calls, 60));
        for (var i = 0; i < 50; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal(0, await watch.LookAsync());
        }

        Assert.Empty(await store.Alerts.ReadAlertsAsync(new AlertQuery()));
    }

    [Theory]
    [InlineData(BadDirection.Up, 1)]
    [InlineData(BadDirection.Down, 0)]
    public async Task Anomalies_AreOnTheSideThatTheMetricDeclares(BadDirection direction, int incidents)
    {
        var series = new Series(new MetricDefinition("queue.depth", MetricType.Gauge, MetricCategory.System, "{job}", "", [], "Tests") { BadDirection = direction }, []);
        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        for (var minute = -600; minute < 0; minute++)
        {
            await store.WriteAsync(new MetricBatch(Start + (minute * 60_000), [new MetricPoint(series, 100 + (minute % 5))]), CancellationToken.None);
        }

        await using var watch = Watch(store, Rule("nothing.at_all", MetricStatistic.Latest));
        while ((await store.ReadBaselinesAsync()).Count == 0)
        {
            await StepAsync(store, watch, new MetricPoint(series, 100));
            await Task.Delay(1);
        }

        for (var step = 0; step < 720; step++)
        {
            await StepAsync(store, watch, new MetricPoint(series, step < 360 ? 100 : 9_000));
        }

        Assert.Equal(incidents, (await store.Alerts.ReadAlertsAsync(new AlertQuery())).Count(a => a.MetricName == "queue.depth"));
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(5, 0)]
    public async Task Application_ThatFlushesOnceAMinute_IsJudgedWithoutGaps_WhereTheWatchKnows(int every, int incidents)
    {
        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        await using var watch = Watch(store, Rule("calls.total", MetricStatistic.Rate) with { Over = TimeSpan.FromMinutes(5), Threshold = 1 }, every: every);
        for (var second = 0; second < 900; second += every)
        {
            if (second % 60 == 0)
            {
                await WriteAsync(store, new MetricPoint(Calls, 90));
            }

            _time.Advance(TimeSpan.FromSeconds(every));
            await watch.LookAsync();
        }

        Assert.Equal(incidents, (await store.Alerts.ReadAlertsAsync(new AlertQuery())).Count);
    }

    [Fact]
    public async Task GateOfAFile_ThatFails_IsAnIncident()
    {
        await File.WriteAllTextAsync(_folder.File("live.gates"), "calls: sum(calls.total) / 2 <= 10 {call}");
        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        await using var watch = Watch(store, Rule("nothing.at_all", MetricStatistic.Latest), gates: "live.gates");
        for (var second = 0; second < 120; second += 5)
        {
            await StepAsync(store, watch, new MetricPoint(Calls, 5));
        }

        Assert.Equal("sum(calls.total) / 2 was 30 over 1 min; its gate is at most 10.", Assert.Single(await store.Alerts.ReadAlertsAsync(AlertQuery.Open)).Message);
    }

    [Theory]
    [InlineData("calls: p95(calls.total", "live.gates: line 1, column 23: ", " None of its gates is watched.")]
    [InlineData(null, "The gate file 'live.gates' cannot be read; check that it is there, and its permissions.", " None of its gates is watched.")]
    public async Task GateFile_ThatCannotBeUsed_IsToldOnce(string? text, string begin, string end)
    {
        if (text is not null)
        {
            await File.WriteAllTextAsync(_folder.File("live.gates"), text);
        }

        await using var store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        await using var watch = Watch(store, Rule("nothing.at_all", MetricStatistic.Latest), gates: "live.gates");
        await StepAsync(store, watch, new MetricPoint(Calls, 5));

        var told = Assert.Single(_told);
        Assert.StartsWith(begin, told, StringComparison.Ordinal);
        Assert.EndsWith(end, told, StringComparison.Ordinal);
    }

    private static Series Of(string name, MetricType type, string unit) => new(new MetricDefinition(name, type, MetricCategory.System, unit, "", [], "Tests"), []);

    private static AlertRule Rule(string metric, MetricStatistic statistic) =>
        new() { Name = "deep", MetricName = metric, Statistic = statistic, Comparison = AlertComparison.Above, Threshold = 10 };

    private StoreWatch Watch(SqliteMetricStore store, AlertRule rule, string? gates = null, int every = 5)
    {
        var options = new TelemetryOptions { StorePath = _folder.File("telemetry.db"), TimeProvider = _time, Notice = _told.Add, FlushInterval = TimeSpan.FromSeconds(every) };
        options.Alerting.Notifiers.Clear();
        options.Alerting.GateFile = gates is null ? null : _folder.File(gates);
        options.Alerting.Rules.Clear();
        options.Alerting.Rules.Add(rule);
        return new StoreWatch(store, options);
    }

    private async Task StepAsync(SqliteMetricStore store, StoreWatch watch, MetricPoint point)
    {
        await WriteAsync(store, point);
        _time.Advance(TimeSpan.FromSeconds(5));
        await watch.LookAsync();
    }

    private async Task WriteAsync(SqliteMetricStore store, MetricPoint point) =>
        await store.WriteAsync(new MetricBatch(_time.GetUtcNow().ToUnixTimeMilliseconds(), [point]), CancellationToken.None);
}
