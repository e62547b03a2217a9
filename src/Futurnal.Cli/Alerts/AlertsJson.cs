using System.Text.Json.Nodes;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Alerts;

/// <summary>Gives an <see cref="AlertsReport"/> the documented form for programs.</summary>
internal static class AlertsJson
{
    // Rises when a program that reads the object has to change.
    private const int FormatVersion = 1;

    /// <summary>The report as the object that is printed.</summary>
    public static AlertsDocument ToDocument(AlertsReport report) => new(FormatVersion, report.NowMs, [.. report.Alerts.Select(ToDocument)]);

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
