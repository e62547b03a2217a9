using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Shows notices by AppleScript, which gets the texts as arguments and never as script.</summary>
internal sealed class MacDesktop : IDesktop
{
    private const string Program = "/usr/bin/osascript";

    /// <inheritdoc/>
    public string Remedy => "check that System Settings, Notifications allows those of Script Editor";

    /// <inheritdoc/>
    public string? WhyNot() => File.Exists(Program) ? null : $"there is no {Program}, which is part of macOS; choose another notifier.";

    /// <inheritdoc/>
    public ProcessStartInfo Show(AlertNotice notice, string? replaces) => new(Program)
    {
        ArgumentList =
        {
            "-e", "on run argv",
            "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e", "end run",
            "--", NoticeText.Line(notice.Title, NoticeText.MostOfTitle), NoticeText.Line(notice.Body, NoticeText.MostOfBody),
        },
    };

    /// <inheritdoc/>
    public ProcessStartInfo? ShowPlainly(AlertNotice notice) => null;

    /// <inheritdoc/>
    public string? HandleOf(string output) => null;
}
