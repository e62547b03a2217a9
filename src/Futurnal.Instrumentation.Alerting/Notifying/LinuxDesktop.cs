using System.Diagnostics;
using System.Globalization;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Shows notices by <c>notify-send</c>, after the Desktop Notifications Specification 1.3 of freedesktop.org.</summary>
/// <param name="environment">Reads an environment variable.</param>
internal sealed class LinuxDesktop(Func<string, string?> environment) : IDesktop
{
    private const string Program = "notify-send";
    private const string Session = "DBUS_SESSION_BUS_ADDRESS";

    /// <inheritdoc/>
    public string Remedy => "check that a notification daemon runs in this session, such as that of the desktop, or dunst";

    /// <inheritdoc/>
    public string? WhyNot()
    {
        if (Find() is null)
        {
            return $"there is no {Program}; install it (libnotify-bin on Debian and Ubuntu, libnotify on Fedora and Arch), or choose another notifier.";
        }

        return HasSession() ? null : $"there is no desktop session ({Session} is not set); start the application in one, or choose another notifier.";
    }

    /// <inheritdoc/>
    public ProcessStartInfo Show(AlertNotice notice, string? replaces)
    {
        var start = Start(notice, "--app-name=Futurnal", "--print-id");
        if (replaces is not null)
        {
            start.ArgumentList.Insert(0, $"--replace-id={replaces}");
        }

        return start;
    }

    /// <inheritdoc/>
    /// <remarks>Before libnotify 0.7.10 it could replace no notification; nor is it asked here for what else came late, the application's name.</remarks>
    public ProcessStartInfo? ShowPlainly(AlertNotice notice) => Start(notice);

    /// <inheritdoc/>
    public string? HandleOf(string output) =>
        uint.TryParse(output.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id.ToString(CultureInfo.InvariantCulture) : null;

    private ProcessStartInfo Start(AlertNotice notice, params IEnumerable<string> options)
    {
        string[] texts = ["--", NoticeText.Line(notice.Title, NoticeText.MostOfTitle), Escape(NoticeText.Line(notice.Body, NoticeText.MostOfBody))];
        var start = new ProcessStartInfo(Find() ?? Program, [.. options, $"--urgency={UrgencyOf(notice)}", $"--category={CategoryOf(notice)}", .. texts]);
        if (environment(Session) is { } session)
        {
            start.Environment[Session] = session;
        }

        return start;
    }

    private static string UrgencyOf(AlertNotice notice) => (notice.Kind, notice.Alert.Severity) switch
    {
        (NoticeKind.Resolved, _) => "low",
        (_, AlertSeverity.Critical) => "critical",
        (_, AlertSeverity.Warning) => "normal",
        _ => "low",
    };

    // The specification's own categories are about devices, mail and the like; others carry their vendor.
    private static string CategoryOf(AlertNotice notice) => notice.Kind == NoticeKind.Resolved ? "x-futurnal.alert.resolved" : "x-futurnal.alert";

    // A body may hold markup, a title may not; and notify-send reads a backslash in a body as C does.
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private string? Find() => ProgramPath.Find(Program, environment("PATH"));

    private bool HasSession() => !string.IsNullOrEmpty(environment(Session))
        || (environment("XDG_RUNTIME_DIR") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "bus")));
}
