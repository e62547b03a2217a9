namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

public sealed class KnownIncidentsTests
{
    private const long Minute = 60_000;
    private const long Day = 24 * 60 * Minute;

    [Fact]
    public async Task Incident_IsLeftOutWithTheMinutesThatMadeItOne() =>
        Assert.Equal([Range(-115, -60)], await OfAsync(Incident(-100, -60)));

    [Fact]
    public async Task Incident_ThatIsOpen_LastsUntilNow() => Assert.Equal([Range(-115, 0)], await OfAsync(Incident(-100, null)));

    [Fact]
    public async Task Incident_OfMoreThanADay_IsHowThingsAreNow() =>
        Assert.Equal([new TimeRange(Histories.Now - (3 * Day) - (15 * Minute), Histories.Now - (2 * Day))], await OfAsync(Incident(-3 * 1440, -10)));

    [Fact]
    public async Task Incidents_ThatOverlap_AreOneStretch() =>
        Assert.Equal([Range(-515, -400), Range(-115, -20)], await OfAsync(Incident(-60, -20), Incident(-500, -400), Incident(-100, -90), Incident(-95, -50)));

    [Fact]
    public async Task Incident_OfAnotherMetric_IsNone() => Assert.Empty(await OfAsync(Incident(-100, -60) with { MetricName = "errors.total" }));

    [Fact]
    public async Task Incident_BeforeTheSeasonWindow_IsNone() => Assert.Empty(await OfAsync(Incident(-29 * 1440, (-28 * 1440) - 1)));

    private static TimeRange Range(int from, int to) => new(Histories.Now + (from * Minute), Histories.Now + (to * Minute));

    private static AlertRecord Incident(int from, int? to) => new()
    {
        Key = "anomaly:orchestrator.jobs.queued:above",
        Rule = "anomaly_above",
        AlertType = "anomaly",
        Severity = AlertSeverity.Critical,
        MetricName = "orchestrator.jobs.queued",
        LabelsJson = "{}",
        Value = 9000,
        Threshold = 110,
        Message = "",
        TriggeredAtMs = Histories.Now + (from * Minute),
        LastSeenAtMs = Histories.Now + (from * Minute),
        ResolvedAtMs = Histories.Now + (to * Minute),
    };

    private static async Task<IReadOnlyList<TimeRange>> OfAsync(params AlertRecord[] alerts) =>
        (await KnownIncidents.ReadAsync(new AlertList(alerts), new BaselineOptions(), Histories.Now)).Of(Histories.Queue);

    private sealed class AlertList(AlertRecord[] alerts) : IAlertStore
    {
        public ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<AlertRecord>>([.. alerts.Where(query.Matches).Take(query.Limit)]);

        public ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd ending, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
