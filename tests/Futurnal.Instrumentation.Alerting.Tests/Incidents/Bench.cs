namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>An engine on a store, a clock that steps, and all notices it gave.</summary>
internal sealed class Bench
{
    public const long StartMs = 1_800_000_000_000;
    public const string Key = "threshold:cpu{}";

    private readonly AlertEngineOptions _options;
    private AlertEngine _engine;

    public Bench(IAlertStore? store = null, AlertEngineOptions? options = null)
    {
        Store = store ?? new MemoryAlertStore();
        _options = (options ?? new AlertEngineOptions()) with { Report = Reports.Add };
        Sink = new NoticeList(Notices.Add);
        _engine = NewEngine();
    }

    public IAlertStore Store { get; }

    public AlertEngine Engine => _engine;

    public List<AlertNotice> Notices { get; } = [];

    public NoticeList Sink { get; }

    public List<string> Reports { get; } = [];

    public long NowMs { get; set; } = StartMs;

    /// <summary>Gets the notices as kind, rule and seconds since the start.</summary>
    public IEnumerable<string> Told => Notices.Select(n => $"{n.Kind} {n.Alert.Rule}");

    public static ConditionReading Reading(ConditionState state, ConditionTiming? timing = null, string rule = "high_cpu", AlertSeverity severity = AlertSeverity.Warning, string key = Key) => new()
    {
        Key = key,
        Rule = rule,
        MetricName = "system.cpu.percent",
        State = state,
        Value = state == ConditionState.Bad ? 90 : 10,
        Threshold = 80,
        Severity = severity,
        Message = "Too much.",
        Timing = timing ?? ConditionTiming.Default,
    };

    /// <summary>Evaluates readings, then lets 5 seconds pass.</summary>
    public async Task StepAsync(params ConditionReading[] readings)
    {
        await _engine.EvaluateAsync(readings, NowMs);
        NowMs += 5_000;
    }

    public async Task StepsAsync(int count, params ConditionReading[] readings)
    {
        for (var i = 0; i < count; i++)
        {
            await StepAsync(readings);
        }
    }

    /// <summary>Has another engine go on, as after a crash.</summary>
    public void Restart() => _engine = NewEngine();

    public async Task<AlertRecord[]> ReadAsync() => [.. (await Store.ReadAlertsAsync(new AlertQuery())).OrderBy(a => a.Id)];

    private AlertEngine NewEngine() => new(Store, Sink, _options);
}
