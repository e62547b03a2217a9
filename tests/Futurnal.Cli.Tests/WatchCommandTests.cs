using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Tests;

public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Watch_TellsWhatIsOpen()
    {
        var path = _folder.File("telemetry.db");
        await using (var store = SqliteMetricStore.Open(path))
        {
            await store.Alerts.TryOpenAsync(Incident(), new AlertLimits(0, 100));
        }

        var result = await FuturnalProcess.RunAsync("telemetry", "watch", "--store", path, "--for", "1s");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            [$"Watching {path}; Ctrl+C ends it.", "2026-01-01 00:00:00Z #1 warning slow_search: search.latency P95 is 1,250 ms.", ""],
            result.Output.ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public async Task Watch_OfAStoreThatIsNotThere_SaysSo_AndMakesNone()
    {
        var path = _folder.File("nothing.db");
        var result = await FuturnalProcess.RunAsync("telemetry", "watch", "--store", path);

        Assert.Equal(3, result.ExitCode);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Watch_ForNoTime_SaysWhatToWrite()
    {
        var result = await FuturnalProcess.RunAsync("telemetry", "watch", "--for", "long");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'long' is no span of time for '--for'; use a number with s, m, h or d, as in 30m or 8h", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slow: p95(search.latency) <= 80", "live.gates: line 1, column 30: the limit has no unit, and the value is in ms; write the limit in ms.")]
    [InlineData(null, "live.gates'; write one, or leave '--gates' out.")]
    public async Task Watch_WithGatesThatCannotBeUsed_SaysWhy(string? text, string problem)
    {
        await SqliteMetricStore.Open(_folder.File("telemetry.db")).DisposeAsync();
        if (text is not null)
        {
            await File.WriteAllTextAsync(_folder.File("live.gates"), text);
        }

        var result = await FuturnalProcess.RunAsync("telemetry", "watch", "--store", _folder.File("telemetry.db"), "--for", "1s", "--gates", _folder.File("live.gates"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "rules": [ { "name": "high_cpu", "treshold": 90 } ] }""", "rules.json(1,36): a rule has no property 'treshold'; ")]
    [InlineData(null, "rules.json'; give the path of a file of alert rules.")]
    public async Task Watch_WithRulesThatCannotBeUsed_SaysWhy(string? text, string problem)
    {
        await SqliteMetricStore.Open(_folder.File("telemetry.db")).DisposeAsync();
        if (text is not null)
        {
            await File.WriteAllTextAsync(_folder.File("rules.json"), text);
        }

        var result = await FuturnalProcess.RunAsync("telemetry", "watch", "--store", _folder.File("telemetry.db"), "--for", "1s", "--rules", _folder.File("rules.json"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4s")]
    [InlineData("2h")]
    public async Task Watch_LookingTooOftenOrTooSeldom_SaysWhatIsAllowed(string every)
    {
        var result = await FuturnalProcess.RunAsync("telemetry", "watch", "--every", every, "--store", _folder.File("telemetry.db"));

        Assert.Equal((2, "futurnal: '--every' is 5s at least and 1h at most.\n"), (result.ExitCode, result.Error.ReplaceLineEndings("\n")));
    }

    private static AlertRecord Incident() => new()
    {
        Key = "threshold:search_latency{}",
        Rule = "slow_search",
        AlertType = "threshold",
        Severity = AlertSeverity.Warning,
        MetricName = "search.latency",
        LabelsJson = "{}",
        Value = 1250,
        Threshold = 1000,
        Message = "search.latency P95 is 1,250 ms.",
        TriggeredAtMs = 1_767_225_600_000,
        LastSeenAtMs = 1_767_225_600_000,
    };
}
