using System.Globalization;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Numbers, durations and notices as people read them.</summary>
internal static class AlertText
{
    /// <summary>Writes a number with its unit: <c>1,250 ms</c>, <c>0.07</c>, <c>4.2/s</c>.</summary>
    public static string Quantity(double value, string unit)
    {
        var number = Math.Abs(value) switch
        {
            >= 1e15 => value.ToString("0.##E+0", CultureInfo.InvariantCulture),
            >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
            >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
            >= 0.001 or 0 => value.ToString("0.####", CultureInfo.InvariantCulture),
            _ => value.ToString("0.##E+0", CultureInfo.InvariantCulture),
        };
        var shown = Readable(unit);
        return shown.Length == 0 ? number : shown[0] == '/' ? number + shown : $"{number} {shown}";
    }

    /// <summary>Writes a duration in one or two units: <c>45 s</c>, <c>5 min</c>, <c>2 h 10 min</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        var seconds = (long)Math.Max(0, duration.TotalSeconds);
        return seconds switch
        {
            < 60 => Two(0, "min", seconds, "s"),
            < 3_600 => Two(seconds / 60, "min", seconds % 60, "s"),
            < 86_400 => Two(seconds / 3_600, "h", seconds / 60 % 60, "min"),
            _ => Two(seconds / 86_400, "d", seconds / 3_600 % 24, "h"),
        };
    }

    public static AlertNotice Notice(NoticeKind kind, AlertRecord alert, long nowMs)
    {
        var lasted = Duration(TimeSpan.FromMilliseconds(nowMs - alert.TriggeredAtMs));
        return kind switch
        {
            NoticeKind.Resolved => new(kind, alert, $"Resolved: {alert.Rule}", alert.Resolution == AlertResolution.NoData
                ? $"{alert.MetricName} is no longer recorded. The incident lasted {lasted}."
                : $"{alert.MetricName} is good again. The incident lasted {lasted}."),
            NoticeKind.Fired => new(kind, alert, $"{alert.Severity}: {alert.Rule}", alert.Message),
            NoticeKind.Reminded => new(kind, alert, $"Still {Lower(alert.Severity)}: {alert.Rule}", $"{alert.Message} It began {lasted} ago."),
            _ => new(kind, alert, $"Now {Lower(alert.Severity)}: {alert.Rule}", $"{alert.Message} It began {lasted} ago."),
        };
    }

    private static string Lower(AlertSeverity severity) => severity.ToString().ToLowerInvariant();

    private static string Two(long large, string largeUnit, long small, string smallUnit) => (large, small) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{small} {smallUnit}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit} {small} {smallUnit}"),
    };

    // UCUM writes what is counted in braces; the metric's name says it already.
    private static string Readable(string unit)
    {
        var open = unit.IndexOf('{', StringComparison.Ordinal);
        var close = unit.IndexOf('}', StringComparison.Ordinal);
        var bare = open >= 0 && close > open ? unit.Remove(open, close - open + 1) : unit;
        return bare == "1" ? string.Empty : bare;
    }
}
