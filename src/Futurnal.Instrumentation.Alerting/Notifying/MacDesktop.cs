using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Shows notices by AppleScript, which gets the texts as arguments and never as script.</summary>
internal sealed class MacDesktop : IDesktop
{
    /// <inheritdoc/>
    public string? WhyNot() => null;

    /// <inheritdoc/>
    public ProcessStartInfo Show(AlertNotice notice, string? replaces) => new("/usr/bin/osascript")
    {
        ArgumentList =
        {
            "-e", "on run argv",
            "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e", "end run",
            "--", notice.Title, notice.Body,
        },
    };

    /// <inheritdoc/>
    public string? HandleOf(string output) => null;
}
