using System.Text.Json.Nodes;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Alerts;

/// <summary>An alert, in <see cref="AlertsDocument"/>.</summary>
internal sealed record AlertDocument(
    long Id,
    string Key,
    string Rule,
    string AlertType,
    AlertSeverity Severity,
    bool Open,
    string Metric,
    JsonNode? Labels,
    double Value,
    double Threshold,
    string Message,
    long TriggeredMs,
    long LastSeenMs,
    long? AcknowledgedMs,
    long? SnoozedUntilMs,
    AlertSeverity? ToldSeverity,
    long? ResolvedMs,
    AlertResolution? Resolution);
