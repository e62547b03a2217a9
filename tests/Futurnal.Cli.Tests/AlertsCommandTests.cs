using System.Text.Json.Nodes;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Tests;

public sealed class AlertsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly long _nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private string Store => _folder.File("telemetry.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Alerts_ByDefault_AreTheOpenOnesNewestFirst()
    {
        await WriteAsync();

        var lines = Lines(await RunAsync());

        Assert.Equal(["Id", "Severity", "State", "Rule", "Began"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(@"^3   CRITICAL  open   critical_cpu  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, 10 min ago$", lines[1]);
        Assert.Matches(@"^1   warning   open   slow_search   \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, 3 h ago$", lines[2]);
        Assert.Equal("3  Mean of system.cpu.percent over 1 min is 97 %; more than 95 % is bad.", lines[4]);
        Assert.Equal("1  P95 of search.latency over 1 min is 1,250 ms; more than 1,000 ms is bad.", lines[5]);
    }

    [Fact]
    public async Task Alerts_InANarrowTerminal_FitItsWidth()
    {
        await WriteAsync();

        var lines = Lines(await FuturnalProcess.RunWithAsync(new() { ["COLUMNS"] = "80" }, "telemetry", "alerts", "--store", Store, "--all"));

        Assert.Equal("2   warning   over after 10 min  high_error_rate  2 h ago", lines[2]);
        Assert.All(lines, l => Assert.True(l.Length <= 80, l));
    }

    [Fact]
    public async Task Alerts_WithFilters_AreFewerOrMore()
    {
        await WriteAsync();

        Assert.Equal("3, 2, 1", await IdsAsync("--all"));
        Assert.Equal("3, 1", await IdsAsync());
        Assert.Equal("3", await IdsAsync("--severity", "critical"));
        Assert.Equal("3, 1", await IdsAsync("--since", "1h"));
        Assert.Equal("3, 2, 1", await IdsAsync("--since", "7d"));
    }

    [Fact]
    public async Task Alerts_OfWhichThereAreNone_SayWhatElseToAskFor()
    {
        await Stores.WriteKnownAsync(Store);

        Assert.Equal("No alert is open. --all shows those that are over.\n", Text(await RunAsync()));
        Assert.Equal("No critical alert is open. --all shows those that are over.\n", Text(await RunAsync("--severity", "CRITICAL")));
        Assert.Equal("There is no alert in the store.\n", Text(await RunAsync("--all")));
    }

    [Fact]
    public async Task Alert_ThatIsAcknowledgedAndSnoozed_SaysSo()
    {
        await WriteAsync();

        Assert.Equal("Alert 3 (critical_cpu) is acknowledged.\n", Text(await RunAsync("--ack", "3")));
        Assert.Matches(@"^Alert 3 \(critical_cpu\) was acknowledged before, .* UTC, (just now|\d+ s ago)\.\n$", Text(await RunAsync("--ack", "3")));
        Assert.Matches(@"^Alert 3 \(critical_cpu\) is quiet until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.\n$", Text(await RunAsync("--snooze", "3", "--for", "2h")));

        Assert.Matches("^3   CRITICAL  quiet for 2 h, seen  critical_cpu ", Lines(await RunAsync())[1]);
    }

    [Fact]
    public async Task Alerts_AsJson_HaveEveryDocumentedField()
    {
        await WriteAsync();

        var alert = JsonNode.Parse((await RunAsync("--json", "--all")).Output)!["alerts"]![1]!.AsObject();

        Assert.Equal(
            ["id", "key", "rule", "alert_type", "severity", "open", "metric", "labels", "value", "threshold", "message", "triggered_ms", "last_seen_ms", "acknowledged_ms", "snoozed_until_ms", "told_severity", "resolved_ms", "resolution"],
            alert.Select(p => p.Key));
        Assert.Equal(("recovered", "failed", false), ((string)alert["resolution"]!, (string)alert["labels"]!["status"]!, (bool)alert["open"]!));
        var documented = await File.ReadAllTextAsync(Path.Combine(DocumentationTests.Docs(), "cli.md"));
        Assert.All(alert, p => Assert.Contains($"`{p.Key}`", documented, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no alert 9 in the store; 'futurnal telemetry alerts --all' lists those there are.", "--ack", "9")]
    [InlineData("Alert 2 (high_error_rate) is over; only an open alert can be kept quiet.", "--snooze", "2")]
    [InlineData("'--for' says for how long '--snooze' keeps an alert quiet; give both.", "--for", "1h")]
    [InlineData("'fatal' is no severity; use info, warning or critical; see 'futurnal telemetry alerts --help'.", "--severity", "fatal")]
    [InlineData("'all' is no span of time for '--since'; use a number with s, m, h or d, as in 30m, 24h or 7d; see 'futurnal telemetry alerts --help'.", "--since", "all")]
    public async Task Alerts_AskedForWrongly_SayWhatToTypeInstead(string problem, params string[] options)
    {
        await WriteAsync();

        var result = await RunAsync(options);

        Assert.Equal(new CommandResult(2, string.Empty, $"futurnal: {problem}\n"), result with { Error = result.Error.ReplaceLineEndings("\n") });
    }

    [Fact]
    public async Task Check_OfAFileThatCanBeUsed_ShowsWhatHolds()
    {
        var file = _folder.File("alerts.json");
        await File.WriteAllTextAsync(file, """{"rules": [{"name": "high_cpu", "threshold": 90}, {"name": "low_throughput", "enabled": false}, {"name": "slow_import", "metric": "ingestion.latency", "statistic": "p95", "comparison": ">=", "threshold": 3000.5, "labels": {"phase": "process"}, "per": "series", "for": "2m"}]}""");

        var result = await FuturnalProcess.RunAsync("telemetry", "alerts", "--check", file);
        var lines = Lines(result);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("alerts.json can be used: built-in rules changed: 2, rules added: 1, mute windows: 0.", lines[0]);
        Assert.Equal(["high_cpu", "changed", "warning", "1 min", "system.cpu.percent > 90, mean over 1 min"], Cells(lines[3]));
        Assert.Equal(["low_throughput", "changed, off", "warning", "1 min", "ingestion.throughput < 5, latest"], Cells(lines.Single(l => l.StartsWith("low_throughput", StringComparison.Ordinal))));
        Assert.Equal(["slow_import", "added", "warning", "2 min", "ingestion.latency (phase=process) ≥ 3000.5, P95 over 1 min, each series"], Cells(lines[13]));
    }

    [Fact]
    public async Task Check_OfAFileThatCannot_NamesPlaceAndRemedy()
    {
        var file = _folder.File("alerts.json");
        await File.WriteAllTextAsync(file, "{\"rules\": [\n  {\"name\": \"high_cpu\", \"for\": \"soon\"}]}");

        var result = await FuturnalProcess.RunAsync("telemetry", "alerts", "--check", file);
        var missing = await FuturnalProcess.RunAsync("telemetry", "alerts", "--check", file + "x");

        Assert.Equal((2, "futurnal: alerts.json(2,31): 'for' is no duration; use a whole number with s, m, h or d, as in \"30s\", \"5m\" or \"2h\".\n"), (result.ExitCode, result.Error.ReplaceLineEndings("\n")));
        Assert.Equal((2, $"futurnal: There is no file '{file}x'; give the path of a file of alert rules.\n"), (missing.ExitCode, missing.Error.ReplaceLineEndings("\n")));
    }

    private static string[] Cells(string line) => [.. line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Text(CommandResult result) => result.Output.ReplaceLineEndings("\n");

    private static List<string> Lines(CommandResult result) => [.. Text(result).Split('\n').Select(l => l.TrimEnd())];

    private async Task<string> IdsAsync(params string[] options) =>
        string.Join(", ", JsonNode.Parse((await RunAsync([.. options, "--json"])).Output)!["alerts"]!.AsArray().Select(a => (long)a!["id"]!));

    private Task<CommandResult> RunAsync(params string[] options) => FuturnalProcess.RunAsync(["telemetry", "alerts", "--store", Store, .. options]);

    private async Task WriteAsync()
    {
        using var store = SqliteMetricStore.Open(Store);
        await OpenAsync(store.Alerts, "slow_search", "search.latency", AlertSeverity.Warning, 180, "P95 of search.latency over 1 min is 1,250 ms; more than 1,000 ms is bad.");
        await OpenAsync(store.Alerts, "high_error_rate", "errors.rate", AlertSeverity.Warning, 120, "errors.rate is 0.07; more than 0.05 is bad.");
        await store.Alerts.ResolveAsync(2, new AlertEnd(_nowMs - (110 * 60_000), AlertResolution.Recovered, _nowMs));
        await OpenAsync(store.Alerts, "critical_cpu", "system.cpu.percent", AlertSeverity.Critical, 10, "Mean of system.cpu.percent over 1 min is 97 %; more than 95 % is bad.");
    }

    private ValueTask<AlertOpening> OpenAsync(IAlertStore store, string rule, string metric, AlertSeverity severity, int minutesAgo, string message) => store.TryOpenAsync(
        new AlertRecord
        {
            Key = rule,
            Rule = rule,
            AlertType = "threshold",
            Severity = severity,
            MetricName = metric,
            LabelsJson = """{"status":"failed"}""",
            Value = 97,
            Threshold = 95,
            Message = message,
            TriggeredAtMs = _nowMs - (minutesAgo * 60_000L),
            LastSeenAtMs = _nowMs - (minutesAgo * 60_000L),
        },
        new AlertLimits(0, 100));
}
