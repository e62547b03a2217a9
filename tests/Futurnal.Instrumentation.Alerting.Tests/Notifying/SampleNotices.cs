namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>Notices for tests.</summary>
internal static class SampleNotices
{
    public static AlertNotice Fired(long id, AlertSeverity severity = AlertSeverity.Warning) => new(NoticeKind.Fired, Alert(id, severity), $"{severity}: slow_search", "search.latency P95 is 1,250 ms.");

    public static AlertNotice Resolved(long id) => new(
        NoticeKind.Resolved,
        Alert(id, AlertSeverity.Warning) with { ResolvedAtMs = 1_767_225_900_000 },
        "Resolved: slow_search",
        "search.latency is good again. The incident lasted 5 min.");

    private static AlertRecord Alert(long id, AlertSeverity severity) => new()
    {
        Id = id,
        Key = FormattableString.Invariant($"threshold:search_latency{{}}{id}"),
        Rule = "slow_search",
        AlertType = AlertTypes.Threshold,
        Severity = severity,
        MetricName = "search.latency",
        LabelsJson = """{"strategy":"hybrid"}""",
        Value = 1250,
        Threshold = 1000,
        Message = "search.latency P95 is 1,250 ms.",
        TriggeredAtMs = 1_767_225_600_000,
        LastSeenAtMs = 1_767_225_660_000,
    };
}
