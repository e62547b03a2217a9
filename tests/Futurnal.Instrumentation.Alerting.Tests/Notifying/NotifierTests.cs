using System.Text.Json;
using Microsoft.Extensions.Logging;
using static Futurnal.Instrumentation.Alerting.Tests.SampleNotices;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class NotifierTests
{
    [Fact]
    public async Task Console_WritesALine()
    {
        await using var output = new StringWriter();
        var notifier = new ConsoleNotifier(output, isColored: false);
        await notifier.NotifyAsync(Fired(1), CancellationToken.None);
        await notifier.NotifyAsync(Resolved(1), CancellationToken.None);

        Assert.Equal(
            """
            2026-01-01 00:01:00Z Warning: slow_search. search.latency P95 is 1,250 ms.
            2026-01-01 00:05:00Z Resolved: slow_search. search.latency is good again. The incident lasted 5 min.

            """,
            output.ToString());
    }

    [Fact]
    public async Task Console_WithColour_HasTheSeveritysAndTakesItBack()
    {
        await using var output = new StringWriter();
        await new ConsoleNotifier(output, isColored: true).NotifyAsync(Fired(1, AlertSeverity.Critical), CancellationToken.None);

        Assert.Contains(" \u001b[31mCritical: slow_search\u001b[0m. ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logger_LogsAtTheSeveritysLevel()
    {
        var logger = new ListLogger();
        var notifier = new LoggerNotifier(logger);
        foreach (var severity in Enum.GetValues<AlertSeverity>())
        {
            await notifier.NotifyAsync(Fired(3, severity), CancellationToken.None);
        }

        await notifier.NotifyAsync(Resolved(3), CancellationToken.None);

        Assert.Equal([LogLevel.Information, LogLevel.Warning, LogLevel.Critical, LogLevel.Information], logger.Entries.Select(e => e.Level));
        Assert.Equal("Warning: slow_search. search.latency P95 is 1,250 ms. (alert 3, rule slow_search, metric search.latency)", logger.Entries[1].Text);
    }

    [Fact]
    public async Task Logger_HasPropertiesToSearchBy()
    {
        var logger = new ListLogger();
        await new LoggerNotifier(logger).NotifyAsync(Fired(3), CancellationToken.None);

        Assert.Equal(
            "AlertId=3 Body=search.latency P95 is 1,250 ms. Metric=search.latency Rule=slow_search Title=Warning: slow_search kind=Fired labels={\"strategy\":\"hybrid\"} severity=Warning threshold=1000 value=1250",
            string.Join(' ', logger.Properties[0].Where(p => p.Key != "{OriginalFormat}").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => FormattableString.Invariant($"{p.Key}={p.Value}"))));
    }

    [Fact]
    public async Task Console_WithAnyText_WritesOneLineWithoutSequences()
    {
        await using var output = new StringWriter();
        await new ConsoleNotifier(output, isColored: false).NotifyAsync(Fired(1) with { Title = "a\u001b[2Jb", Body = "c\nd" }, CancellationToken.None);

        Assert.Equal("2026-01-01 00:01:00Z a [2Jb. c d\n", output.ToString());
    }

    [Theory]
    [InlineData(true, "xterm-256color", null, true)]
    [InlineData(true, "xterm-256color", "1", false)]
    [InlineData(true, "dumb", null, false)]
    [InlineData(true, null, null, false)]
    [InlineData(false, "xterm-256color", null, false)]
    public void Console_HasColourOnATerminalThatKnowsItOnly(bool isTerminal, string? terminal, string? noColor, bool isColored) => Assert.Equal(
        isColored && !OperatingSystem.IsWindows(),
        ConsoleNotifier.IsColorKnown(isTerminal, name => name == "TERM" ? terminal : name == "NO_COLOR" ? noColor : null));

    [Fact]
    public async Task Callback_IsCalled()
    {
        var seen = new List<AlertNotice>();
        await new CallbackNotifier((notice, _) =>
        {
            seen.Add(notice);
            return ValueTask.CompletedTask;
        }).NotifyAsync(Fired(1), CancellationToken.None);

        Assert.Equal([Fired(1)], seen);
    }

    [LinuxFact]
    public async Task Command_FindsTheNoticeOnItsInput()
    {
        var file = Path.GetTempFileName();
        await new CommandNotifier("tee", file).NotifyAsync(Fired(7), CancellationToken.None);

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        File.Delete(file);
        Assert.Equal(
            """
            {"kind":"fired","title":"Warning: slow_search","body":"search.latency P95 is 1,250 ms.","alert":{"id":7,"key":"threshold:search_latency{}7","rule":"slow_search","type":"threshold","severity":"warning","metric":"search.latency","labels":{"strategy":"hybrid"},"value":1250,"threshold":1000,"message":"search.latency P95 is 1,250 ms.","triggered_at":1767225600000,"last_seen_at":1767225660000,"acknowledged_at":null,"snoozed_until":null,"resolved_at":null,"resolution":null}}
            """,
            json.RootElement.GetRawText());
    }

    [LinuxFact]
    public async Task Command_ThatLeavesSomethingRunning_IsNotWaitedForLonger()
    {
        var file = Path.GetTempFileName();
        await new CommandNotifier("sh", "-c", $"sleep 600 & echo $! > {file}").NotifyAsync(Fired(1), CancellationToken.None);

        using var left = System.Diagnostics.Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(file), System.Globalization.CultureInfo.InvariantCulture));
        left.Kill();
        File.Delete(file);
    }

    [LinuxFact]
    public async Task Command_ThatReadsNothingAndWritesMuch_EndsWell() =>
        await new CommandNotifier("sh", "-c", "exec <&-; head -c 1000000 /dev/zero").NotifyAsync(Fired(1), CancellationToken.None);

    [LinuxFact]
    public async Task Command_ThatFails_IsTold()
    {
        var error = await Assert.ThrowsAsync<NotifierException>(async () => await new CommandNotifier("sh", "-c", "echo private >&2; exit 3").NotifyAsync(Fired(1), CancellationToken.None));

        Assert.Equal("the command ended with exit code 3; it is to end with 0.", error.Message);
    }

    [Fact]
    public async Task Command_ThatIsNotThere_IsTold()
    {
        var error = await Assert.ThrowsAsync<NotifierException>(async () => await new CommandNotifier("/nowhere/at-all").NotifyAsync(Fired(1), CancellationToken.None));

        Assert.Equal("the program 'at-all' cannot be started; check that it is installed and may be executed.", error.Message);
    }

    [Fact]
    public async Task Command_OfANameThatIsNowhere_IsTold()
    {
        var error = await Assert.ThrowsAsync<NotifierException>(async () => await new CommandNotifier("no-such-tool").NotifyAsync(Fired(1), CancellationToken.None));

        Assert.Equal("the program 'no-such-tool' is in no folder of PATH; install it, or name its path.", error.Message);
    }

    [LinuxFact]
    public async Task Command_ThatIsGivenUp_IsKilledWithItsChildren()
    {
        var file = Path.GetTempFileName();
        using var patience = new CancellationTokenSource();
        var run = new CommandNotifier("sh", "-c", $"sleep 600 & echo $! > {file}; wait").NotifyAsync(Fired(1), patience.Token).AsTask();
        while (new FileInfo(file).Length == 0)
        {
            await Task.Delay(10);
        }

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        var child = (await File.ReadAllTextAsync(file)).Trim();
        File.Delete(file);
        while (File.Exists($"/proc/{child}/cmdline") && (await File.ReadAllTextAsync($"/proc/{child}/cmdline")).Length > 0)
        {
            await Task.Delay(10);
        }
    }
}
