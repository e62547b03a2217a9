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
        await notifier.NotifyAsync(Fired(2) with { Title = "--help", Body = "<b>P95</b> & more:\n\"2,400 ms\" $(id) `id`." }, CancellationToken.None);
        await notifier.NotifyAsync(Resolved(1), CancellationToken.None);

        Assert.Equal(
            [
                ("--help", "&lt;b&gt;P95&lt;/b&gt; &amp; more: \"2,400 ms\" $(id) `id`.", "device.error"),
                ("Resolved: slow_search", "search.latency is good again. The incident lasted 5 min.", "device.removed"),
            ],
            session.ReadShown().Select(n => n with { Body = n.Body.Replace('\n', ' ') }).OrderBy(n => n.Title, StringComparer.Ordinal));
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

        Assert.Equal(("powershell.exe", "'; calc; '", "alert2"), (other.FileName, other.Environment[WindowsDesktop.TitleVariable], other.Environment[WindowsDesktop.TagVariable]));
        Assert.Equal(one.ArgumentList, other.ArgumentList);
    }
}
