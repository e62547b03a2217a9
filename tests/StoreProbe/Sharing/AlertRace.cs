using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>Opens, tells and ends incidents of the same keys as other processes do at the same time, and prints how many of each it was given.</summary>
internal static class AlertRace
{
    private const long Time = 1_800_000_000_000;

    public static async Task<int> RunAsync(string path, int count)
    {
        await using var store = SqliteMetricStore.Open(path);
        Console.WriteLine("ready");
        Console.ReadLine();
        var (opened, told, ended) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var opening = await store.Alerts.TryOpenAsync(Alert(i), new AlertLimits(CooldownMs: 300_000, MaxOpen: count));
            opened += opening.Outcome == AlertOpenOutcome.Opened ? 1 : 0;
            if (opening.Alert is { } alert)
            {
                told += await store.Alerts.ClaimNoticeAsync(alert.Id, AlertSeverity.Warning, alert.TriggeredAtMs) ? 1 : 0;
                ended += await store.Alerts.ResolveAsync(alert.Id, new AlertEnd(Time, AlertResolution.Recovered, Time)) is null ? 0 : 1;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened} {told} {ended}"));
        return 0;
    }

    private static AlertRecord Alert(int number) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"key{number}"),
        Rule = "rule",
        AlertType = "threshold",
        Severity = AlertSeverity.Warning,
        MetricName = "system.cpu.percent",
        LabelsJson = "{}",
        Value = 90,
        Threshold = 80,
        Message = "Too much.",
        TriggeredAtMs = Time,
        LastSeenAtMs = Time,
    };
}
