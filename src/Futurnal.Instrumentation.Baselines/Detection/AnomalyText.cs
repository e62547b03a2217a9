using System.Globalization;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Writes the sentence of an anomaly: of a metric's name, its unit and numbers, nothing else.</summary>
internal static class AnomalyText
{
    private const int MostShown = 1000;

    public static string Explain(Anomaly anomaly, string metric, string unit)
    {
        var severity = Word(anomaly.Severity);
        var since = Time(anomaly.SinceMs);
        var until = anomaly.EndedAtMs is { } end ? $" until {Time(end)}" : string.Empty;
        return $"{metric} {Verb(anomaly)}: {Amount(anomaly.Value, unit)}, expected {Amount(anomaly.Expected, unit)} "
            + $"({Number(anomaly.Low)} to {Number(anomaly.High)}), {HowUnusual(anomaly)}{HowOften(anomaly.OnceInDays)}, since {since}{until} ({severity}).";
    }

    private static string Verb(Anomaly anomaly) => anomaly.Kind switch
    {
        AnomalyKind.Spike => "spiked",
        AnomalyKind.Drop => "dropped",
        AnomalyKind.Trend => anomaly.IsAbove ? "drifts upwards" : "drifts downwards",
        _ => "is unsteady",
    };

    private static string HowUnusual(Anomaly anomaly)
    {
        // Of what hardly moves, any move is without measure.
        var score = anomaly.Score > MostShown ? string.Create(CultureInfo.InvariantCulture, $"more than {MostShown}") : anomaly.Score.ToString("0.0", CultureInfo.InvariantCulture);
        return anomaly.Kind == AnomalyKind.Variance
            ? $"{score} times its usual movement"
            : $"{score} spreads {(anomaly.IsAbove ? "above" : "below")}";
    }

    private static string HowOften(double? days) => days switch
    {
        null => string.Empty,
        >= TailFit.LongestDays => string.Create(CultureInfo.InvariantCulture, $", less than once in {TailFit.LongestDays:0} days"),
        >= 1 => string.Create(CultureInfo.InvariantCulture, $", about once in {days:0} {(days < 1.5 ? "day" : "days")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $", about once in {Math.Max(1, days.Value * 24):0} {(days * 24 < 1.5 ? "hour" : "hours")}"),
    };

    private static string Amount(double value, string unit) => unit switch
    {
        "" or "1" => Number(value),
        "%" => Number(value) + "%",
        "1/s" => Number(value) + "/s",
        _ => $"{Number(value)} {unit.Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal)}",
    };

    // Four digits, but whole numbers as they are: 12345 and not 1.234E+04.
    private static string Number(double value) => Math.Abs(value) switch
    {
        < 9_999.5 => value.ToString("G4", CultureInfo.InvariantCulture).Replace("E-0", "E-", StringComparison.Ordinal),
        < 1e15 => value.ToString("0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
    };

    private static string Time(long unixMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(unixMs).UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Word(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Info => "info",
        AlertSeverity.Warning => "warning",
        _ => "critical",
    };
}
