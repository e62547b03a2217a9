using static Futurnal.Instrumentation.Alerting.Tests.SampleNotices;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class DesktopNotifierTests
{
    [LinuxFact]
    public async Task Notices_AreShownByARealDaemon_AndTheEndTakesThePlaceOfTheBegin()
    {
        using var session = DesktopSession.Start();
        var notifier = new DesktopNotifier(new LinuxDesktop(name => name == "DBUS_SESSION_BUS_ADDRESS" ? session.Address : Environment.GetEnvironmentVariable(name)));
        Assert.Null(notifier.WhyNot());

        await notifier.NotifyAsync(Fired(1), CancellationToken.None);
        await notifier.NotifyAsync(Fired(2, AlertSeverity.Critical) with { Title = "--help <b>", Body = @"<b>P95</b> & more: ""2,400 ms"" $(id) `id` C:\new\t%n \" }, CancellationToken.None);
        await notifier.NotifyAsync(Fired(3, AlertSeverity.Info) with { Title = "\"'", Body = "-a\0-b\n-c" + new string('x', 5000) }, CancellationToken.None);
        await notifier.NotifyAsync(Resolved(1), CancellationToken.None);

        Assert.Equal(
            [
                new("\"'", "-a -b -c" + new string('x', 991) + "…", "x-futurnal.alert"),
                new("--help <b>", @"&lt;b&gt;P95&lt;/b&gt; &amp; more: ""2,400 ms"" $(id) `id` C:\new\t%n \", "x-futurnal.alert"),
                new("Resolved: slow_search", "search.latency is good again. The incident lasted 5 min.", "x-futurnal.alert.resolved"),
            ],
            session.ReadShown().OrderBy(n => n.Title, StringComparer.Ordinal));
    }

    [LinuxFact]
    public async Task Linux_WithAnOldProgram_ShowsWithoutNumbers()
    {
        using var folder = new ToolFolder();
        folder.Add("notify-send", """case "$*" in *--print-id*|*--app-name*) echo "Unknown option" >&2; exit 1;; esac; echo "$*" >> "$0.shown"; """);
        var notifier = new DesktopNotifier(new LinuxDesktop(folder.Environment));

        await notifier.NotifyAsync(Fired(1), CancellationToken.None);
        await notifier.NotifyAsync(Resolved(1), CancellationToken.None);

        Assert.Equal(
            """
            --urgency=normal --category=x-futurnal.alert -- Warning: slow_search search.latency P95 is 1,250 ms.
            --urgency=low --category=x-futurnal.alert.resolved -- Resolved: slow_search search.latency is good again. The incident lasted 5 min.

            """,
            folder.Read("notify-send.shown"));
    }

    [LinuxFact]
    public async Task Linux_WithoutADaemon_SaysWhatToCheck()
    {
        using var folder = new ToolFolder();
        folder.Add("notify-send", "echo private >&2; exit 1");
        var notifier = new DesktopNotifier(new LinuxDesktop(folder.Environment));

        var error = await Assert.ThrowsAsync<NotifierException>(async () => await notifier.NotifyAsync(Fired(1), CancellationToken.None));

        Assert.Equal("'notify-send' ended with exit code 1; check that a notification daemon runs in this session, such as that of the desktop, or dunst.", error.Message);
    }

    [Fact]
    public void Linux_WithoutTheProgram_SaysWhatToInstall() => Assert.Equal(
        "there is no notify-send; install it (libnotify-bin on Debian and Ubuntu, libnotify on Fedora and Arch), or choose another notifier.",
        new LinuxDesktop(_ => null).WhyNot());

    [LinuxFact]
    public void Linux_WithoutASession_SaysSo() => Assert.Equal(
        "there is no desktop session (DBUS_SESSION_BUS_ADDRESS is not set); start the application in one, or choose another notifier.",
        new LinuxDesktop(name => name == "PATH" ? Environment.GetEnvironmentVariable("PATH") : null).WhyNot());

    [Theory]
    [InlineData(AlertSeverity.Info, "low")]
    [InlineData(AlertSeverity.Warning, "normal")]
    [InlineData(AlertSeverity.Critical, "critical")]
    public void Linux_UrgencyIsTheSeverity(AlertSeverity severity, string urgency) =>
        Assert.Contains($"--urgency={urgency}", new LinuxDesktop(_ => null).Show(Fired(1, severity), replaces: null).ArgumentList);

    [Fact]
    public void Linux_LongText_IsCutShort()
    {
        var body = new LinuxDesktop(_ => null).Show(Fired(1) with { Body = new string('x', 5000) }, replaces: null).ArgumentList[^1];

        Assert.Equal(new string('x', 999) + "…", body);
    }

    [Fact]
    public void Mac_PassesTextsAsArguments_AndNotAsScript()
    {
        var start = new MacDesktop().Show(Fired(1) with { Title = "\" & (do shell script \"id\") & \"" }, replaces: null);

        Assert.Equal("/usr/bin/osascript", start.FileName);
        Assert.Equal(
            [
                "-e", "on run argv", "-e", "display notification (item 2 of argv) with title (item 1 of argv)", "-e", "end run",
                "--", "\" & (do shell script \"id\") & \"", "search.latency P95 is 1,250 ms.",
            ],
            start.ArgumentList);
    }

    [Fact]
    public void Windows_PassesTextsByTheEnvironment_AndNotAsScript()
    {
        var (one, other) = (new WindowsDesktop().Show(Fired(1), replaces: null), new WindowsDesktop().Show(Fired(2) with { Title = "'; calc; '" }, replaces: null));

        Assert.EndsWith("powershell.exe", one.FileName, StringComparison.Ordinal);
        Assert.Equal("'; calc; '", other.Environment[WindowsDesktop.TitleVariable]);
        Assert.Equal("search.latency P95 is 1,250 ms.", other.Environment[WindowsDesktop.BodyVariable]);
        Assert.Equal(["-NoProfile", "-NonInteractive", "-EncodedCommand", one.ArgumentList[3]], other.ArgumentList);
    }

    [Fact]
    public void Windows_EndOfAnIncident_TakesThePlaceOfItsBegin_AndOfNoOther()
    {
        var tags = new[] { Fired(1), Resolved(1), Fired(2) }.Select(n => new WindowsDesktop().Show(n, replaces: null).Environment[WindowsDesktop.TagVariable]).ToArray();

        Assert.Equal(16, tags[0]!.Length);
        Assert.Equal(tags[0], tags[1]);
        Assert.NotEqual(tags[0], tags[2]);
    }

    [LinuxFact]
    public void OtherSystems_WithoutTheirPrograms_SaySo()
    {
        Assert.Equal("there is no /usr/bin/osascript, which is part of macOS; choose another notifier.", new MacDesktop().WhyNot());
        Assert.Equal("there is no Windows PowerShell, which is part of Windows 10 and 11; choose another notifier.", new WindowsDesktop().WhyNot());
    }
}
