using System.Text.Json;
using System.Text.Json.Nodes;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Alerts;

/// <summary>Gives an <see cref="AlertsReport"/> the documented form for programs.</summary>
internal static class AlertsJson
{
    // Rises when a program that reads the object has to change.
    private const int FormatVersion = 1;

    /// <summary>The report as one JSON object in UTF-8 with a line end.</summary>
    public static ReadOnlyMemory<byte> Serialize(AlertsReport report)
    {
        var document = new AlertsDocument(FormatVersion, report.NowMs, [.. report.Alerts.Select(ToDocument)]);
        return (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(document, AlertsJsonContext.Default.AlertsDocument), (byte)'\n'];
    }

    private static AlertDocument ToDocument(AlertRecord alert) => new(
        alert.Id,
        alert.Key,
        alert.Rule,
        alert.AlertType,
        alert.Severity,
        alert.ResolvedAtMs is null,
        alert.MetricName,
        JsonNode.Parse(alert.LabelsJson),
        alert.Value,
        alert.Threshold,
        alert.Message,
        alert.TriggeredAtMs,
        alert.LastSeenAtMs,
        alert.AcknowledgedAtMs,
        alert.SnoozedUntilMs,
        alert.ToldSeverity,
        alert.ResolvedAtMs,
        alert.Resolution);
}
