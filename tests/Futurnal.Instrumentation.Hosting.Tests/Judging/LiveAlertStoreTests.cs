using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>Incidents of a process whose store comes and goes.</summary>
public sealed class LiveAlertStoreTests : IDisposable
{
    private const long Start = 1_767_225_600_000;

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteMetricStore _store;
    private readonly LiveAlertStore _alerts;
    private readonly List<string> _told = [];
    private readonly NoticeDispatcher _dispatcher;
    private readonly AlertEngine _engine;
    private bool _isOpen;
    private long _nowMs = Start;

    public LiveAlertStoreTests()
    {
        _store = SqliteMetricStore.Open(_folder.File("telemetry.db"));
        _alerts = new LiveAlertStore(() => _isOpen ? _store : null);
        var target = new NoticeTarget(new CallbackNotifier((notice, _) =>
        {
            _told.Add(notice.Title);
            return ValueTask.CompletedTask;
        }));
        _dispatcher = new NoticeDispatcher([target], TimeProvider.System, _told.Add);
        _engine = new AlertEngine(_alerts, _dispatcher);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Incident_OfTheMemory_IsNeverTakenForOneOfTheStore()
    {
        await _store.Alerts.TryOpenAsync(Alert("others"), new AlertLimits(0, 100));
        await StepAsync(ConditionState.Bad);
        _isOpen = true;
        await StepAsync(ConditionState.Good);
        await StepAsync(ConditionState.Bad);

        var others = (await _store.Alerts.ReadAlertsAsync(AlertQuery.Open)).Single(a => a.Key == "others");
        Assert.Equal(Alert("others") with { Id = 1, ToldSeverity = others.ToldSeverity, TellingUntilMs = others.TellingUntilMs }, others);
    }

    [Fact]
    public async Task Incident_ThatGoesOnWhileTheStoreComesAndGoes_IsToldOnce()
    {
        await StepAsync(ConditionState.Bad, 10);
        _isOpen = true;
        await StepAsync(ConditionState.Bad, 10);
        var kept = Assert.Single(await _store.Alerts.ReadAlertsAsync(AlertQuery.Open));
        Assert.Equal((Start, AlertSeverity.Warning), (kept.TriggeredAtMs, kept.ToldSeverity));
        _isOpen = false;
        await StepAsync(ConditionState.Bad, 10);
        Assert.Equal((-2, Start), Assert.Single(await _alerts.ReadAlertsAsync(AlertQuery.Open)) is var a ? (a.Id, a.TriggeredAtMs) : default);
        _isOpen = true;
        await StepAsync(ConditionState.Bad, 10);
        await StepAsync(ConditionState.Good, 10);
        await _dispatcher.DisposeAsync();

        Assert.Equal(["Warning: deep", "Resolved: deep"], _told);
        Assert.Equal(Start, Assert.Single(await _store.Alerts.ReadAlertsAsync(new AlertQuery())).TriggeredAtMs);
    }

    [Fact]
    public async Task Incident_ThatBeginsInMemoryLater_IsToldAnew()
    {
        _isOpen = true;
        await StepAsync(ConditionState.Bad, 10);
        _isOpen = false;
        await StepAsync(ConditionState.Bad, 10);
        await StepAsync(ConditionState.Good, 70);
        await StepAsync(ConditionState.Bad);
        await _dispatcher.DisposeAsync();

        Assert.Equal(["Warning: deep", "Resolved: deep", "Warning: deep"], _told);
    }

    [Fact]
    public async Task Number_OfAnIncidentInMemory_IsTakenByWhoLooksForIt()
    {
        await StepAsync(ConditionState.Bad);

        Assert.Equal(-1, Assert.Single(await _alerts.ReadAlertsAsync(new AlertQuery { Id = -1 })).Id);
        Assert.Equal(Start + 7, (await _alerts.AcknowledgeAsync(-1, Start + 7))!.AcknowledgedAtMs);
        Assert.Null(await _alerts.AcknowledgeAsync(1, Start + 7));
    }

    private static AlertRecord Alert(string key) => new()
    {
        Key = key,
        Rule = "rule",
        AlertType = "threshold",
        Severity = AlertSeverity.Warning,
        MetricName = "calls.total",
        LabelsJson = "{}",
        Value = 90,
        Threshold = 80,
        Message = "Too much.",
        TriggeredAtMs = Start - 1_000,
        LastSeenAtMs = Start - 1_000,
    };

    private async Task StepAsync(ConditionState state, int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            await _engine.EvaluateAsync([new ConditionReading { Key = "threshold:deep{}", Rule = "deep", MetricName = "queue.depth", State = state, Message = "Deep." }], _nowMs);
            _nowMs += 5_000;
        }
    }
}
