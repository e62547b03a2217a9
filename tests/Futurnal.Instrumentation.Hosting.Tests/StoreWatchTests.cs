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

    private static Series Of(string name, MetricType type, string unit) => new(new MetricDefinition(name, type, MetricCategory.System, unit, "", [], "Tests"), []);

    private static AlertRule Rule(string metric, MetricStatistic statistic) =>
        new() { Name = "deep", MetricName = metric, Statistic = statistic, Comparison = AlertComparison.Above, Threshold = 10 };

    private StoreWatch Watch(SqliteMetricStore store, AlertRule rule)
    {
        var options = new TelemetryOptions { StorePath = _folder.File("telemetry.db"), TimeProvider = _time, Notice = _told.Add };
        options.Alerting.Notifiers.Clear();
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
