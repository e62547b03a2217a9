namespace Futurnal.Instrumentation.Alerting;

/// <summary>What is kept of a reading.</summary>
internal static class IncidentRecords
{
    public static AlertRecord New(string key, ConditionReading reading, long nowMs) => new()
    {
        Key = key,
        Rule = reading.Rule,
        AlertType = reading.AlertType,
        Severity = reading.Severity,
        MetricName = reading.MetricName,
        LabelsJson = reading.LabelsJson,
        Value = reading.Value,
        Threshold = reading.Threshold,
        Message = reading.Message,
        TriggeredAtMs = nowMs,
        LastSeenAtMs = nowMs,
    };

    public static AlertSighting Sighting(ConditionReading reading, long nowMs) =>
        new(nowMs, reading.Rule, reading.Severity, reading.Value, reading.Threshold, reading.Message);
}
