using Microsoft.Extensions.Logging;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Logs notices: those that begin or get worse at the level of their severity, others as information. Thread-safe.</summary>
/// <param name="logger">The logger.</param>
public sealed partial class LoggerNotifier(ILogger logger) : INotifier
{
    private readonly ILogger _logger = logger ?? throw new ArgumentNullException(nameof(logger));

    /// <inheritdoc/>
    public string Name => "logger";

    /// <inheritdoc/>
    public ValueTask NotifyAsync(AlertNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var level = LevelOf(notice);
        if (_logger.IsEnabled(level))
        {
            var alert = notice.Alert;
            Log(level, notice.Title, notice.Body, alert.Id, alert.Rule, alert.MetricName, notice.Kind, alert.Severity, alert.LabelsJson, alert.Value, alert.Threshold);
        }

        return ValueTask.CompletedTask;
    }

    private static LogLevel LevelOf(AlertNotice notice) => (notice.Kind, notice.Alert.Severity) switch
    {
        (NoticeKind.Resolved, _) => LogLevel.Information,
        (_, AlertSeverity.Critical) => LogLevel.Critical,
        (_, AlertSeverity.Warning) => LogLevel.Warning,
        _ => LogLevel.Information,
    };

#pragma warning disable SYSLIB1015 // What the sentence does not name is there for those who search logs by properties.
    [LoggerMessage(EventId = 1, EventName = "Alert", Message = "{Title}. {Body} (alert {AlertId}, rule {Rule}, metric {Metric})")]
    private partial void Log(
        LogLevel level, string title, string body, long alertId, string rule, string metric, NoticeKind kind, AlertSeverity severity, string labels, double value, double threshold);
#pragma warning restore SYSLIB1015
}
