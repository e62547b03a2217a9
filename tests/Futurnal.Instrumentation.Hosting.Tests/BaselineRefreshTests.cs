using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class BaselineRefreshTests : IDisposable
{
    private const long Start = 1_767_225_600_000;
    private const int Minutes = 600;

    private static readonly Series Depth = new(new MetricDefinition("queue.depth", MetricType.Gauge, MetricCategory.System, "{job}", "", [], "Tests"), []);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Baseline_IsThereAfterAWhile_KeptInTheStore_AndWithoutWhatWasAnIncident()
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(Start + (Minutes * 60_000)));
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("half", TimeSpan.FromHours(5.5), null, null));
        await using var sink = new StoreSink(() => SqliteMetricStore.Open(_folder.File("telemetry.db")), time, _told.Add);
        for (var minute = 0; minute < Minutes; minute++)
        {
            var value = minute is >= 200 and < 300 ? 9000 : 100 + (minute % 5);
            await sink.WriteAsync(new MetricBatch(Start + (minute * 60_000), [new MetricPoint(Depth, value)]), CancellationToken.None);
        }

        var alerts = new LiveAlertStore(() => sink.Store);
        // It was found three minutes after it began.
        var opened = await alerts.TryOpenAsync(Incident(Start + (203 * 60_000)), new AlertLimits(0, 100));
        await alerts.ResolveAsync(opened.Alert!.Id, new AlertEnd(Start + (300 * 60_000), AlertResolution.Recovered, long.MaxValue));

        Baseline? baseline;
        await using (var refresh = new BaselineRefresh(() => sink.Store, alerts, time, _told.Add))
        {
            Assert.Null(refresh.Find(Depth));
            while ((baseline = refresh.Find(Depth)) is null)
            {
                time.Advance(TimeSpan.FromSeconds(30));
                await Task.Delay(1);
            }
        }

        Assert.Equal(BaselineState.Ready, baseline.State);
        Assert.Equal("half", baseline.Model!.Zone.Id);
        Assert.Equal(104, baseline.Figures!.Max);
        Assert.Equal(102, baseline.ExpectedAt(Start).ValueAt(0));
        Assert.Equal("queue.depth", Assert.Single(await sink.Store!.ReadBaselinesAsync()).MetricName);
        Assert.Empty(_told);
    }

    private static AlertRecord Incident(long at) => new()
    {
        Key = "anomaly:queue.depth:above",
        Rule = "anomaly_above",
        AlertType = "anomaly",
        Severity = AlertSeverity.Critical,
        MetricName = "queue.depth",
        LabelsJson = "{}",
        Value = 9000,
        Threshold = 110,
        Message = "",
        TriggeredAtMs = at,
        LastSeenAtMs = at,
    };
}
