using System.Globalization;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Watching;

/// <summary>Incidents as lines of a log: time, number, severity, rule, and what it is about.</summary>
internal static class AlertLines
{
    public static string Begin(AlertRecord alert) => Line(alert.TriggeredAtMs, alert, Word(alert.Severity), alert.Message);

    public static string Worse(AlertRecord alert) => Line(alert.LastSeenAtMs, alert, $"now {Word(alert.Severity)}", alert.Message);

    public static string End(AlertRecord alert)
    {
        var ended = alert.ResolvedAtMs!.Value;
        var lasted = TimeSpan.FromSeconds(Math.Max(0, (ended - alert.TriggeredAtMs) / 1000));
        return Line(ended, alert, "over", $"{alert.MetricName} after {lasted.ToString("c", CultureInfo.InvariantCulture)}.");
    }

    private static string Line(long timeMs, AlertRecord alert, string what, string text)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(timeMs).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{time} #{alert.Id} {what} {alert.Rule}: {text}");
    }

    private static string Word(AlertSeverity severity) => severity.ToString().ToLowerInvariant();
}
