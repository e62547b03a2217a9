using System.Collections.Concurrent;
using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting.Tests;

[Collection("telemetry of this process")]
public sealed class AlertingTests : IDisposable
{
    private static readonly DynamicGauge Depth = Metrics.Gauge(new MetricDefinition("alerting.depth", MetricType.Gauge, MetricCategory.Application, "{job}", "", [], "Tests"));
    private static readonly AlertRule Deep = new() { Name = "deep", MetricName = "alerting.depth", Comparison = AlertComparison.Above, Threshold = 10, Cooldown = TimeSpan.Zero };

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rule_ThatHolds_IsAnIncidentOfTheStore_AndTold()
    {
        await using (var telemetry = await StartAsync(o => o.Alerting.Rules.Add(Deep)))
        {
            Depth.Set(50);
            await telemetry.FlushAsync();
            Depth.Set(5);
            await telemetry.FlushAsync();

            var incident = Assert.Single(await telemetry.Alerts.ReadAlertsAsync(new AlertQuery()));
            Assert.Equal(("deep", 50, 10), (incident.Rule, incident.Value, incident.Threshold));
            Assert.NotNull(incident.ResolvedAtMs);
        }

        await using var store = SqliteMetricStore.OpenReadOnly(_folder.File("telemetry.db"));
        Assert.Equal("alerting.depth", Assert.Single(await store.Alerts.ReadAlertsAsync(new AlertQuery())).MetricName);
        Assert.Equal(["Warning: deep", "Resolved: deep"], _told);
    }

    [Fact]
    public async Task Notice_OfTheLastFlush_IsNotToldAgainByTheNextProcess()
    {
        await using (var telemetry = await StartAsync(o => o.Alerting.Rules.Add(Deep)))
        {
            Depth.Set(50);
        }

        await using var store = SqliteMetricStore.OpenReadOnly(_folder.File("telemetry.db"));
        var incident = Assert.Single(await store.Alerts.ReadAlertsAsync(AlertQuery.Open));
        Assert.Equal((AlertSeverity.Warning, null), (incident.ToldSeverity, incident.TellingUntilMs));
        Assert.Equal(["Warning: deep"], _told);
    }

    [Fact]
    public async Task RuleFile_BesideTheStore_IsPutOverTheRules_AndReadAgain()
    {
        const string File = """{ "rules": [ { "name": "deep", "metric": "alerting.depth", "comparison": ">", "threshold": 10 } ] }""";
        await System.IO.File.WriteAllTextAsync(_folder.File("alert-rules.json"), File);
        await using var telemetry = await StartAsync(_ => { });
        Depth.Set(50);
        await telemetry.FlushAsync();
        await System.IO.File.WriteAllTextAsync(_folder.File("alert-rules.json"), File.Replace("10", "1000", StringComparison.Ordinal));
        Depth.Set(50);
        await telemetry.FlushAsync();

        Assert.NotNull(Assert.Single(await telemetry.Alerts.ReadAlertsAsync(new AlertQuery())).ResolvedAtMs);
    }

    [Fact]
    public async Task Judging_ThatIsOff_FindsNothing()
    {
        await using var telemetry = await StartAsync(o =>
        {
            o.Alerting.IsEnabled = false;
            o.Alerting.Rules.Add(Deep);
        });
        Depth.Set(50);
        await telemetry.FlushAsync();

        Assert.Empty(await telemetry.Alerts.ReadAlertsAsync(new AlertQuery()));
    }

    [Fact]
    public async Task Options_WithoutSense_NameWhat()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await StartAsync(o => o.Alerting.MaxActive = 0));

        Assert.Equal("AlertingOptions.MaxActive is 0; it must be 1 at least and 10000 at most.", error.Message);
        Assert.False(File.Exists(_folder.File("telemetry.db")));
    }

    private ValueTask<Telemetry> StartAsync(Action<TelemetryOptions> configure) => Telemetry.StartAsync(o =>
    {
        o.StorePath = _folder.File("telemetry.db");
        o.Alerting.Notifiers.Clear();
        o.Alerting.Notifiers.Add(new NoticeTarget(new CallbackNotifier((notice, _) =>
        {
            _told.Enqueue(notice.Title);
            return ValueTask.CompletedTask;
        })));
        configure(o);
    });
}
