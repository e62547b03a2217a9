using System.Diagnostics;
using System.Globalization;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Shows notices by <c>notify-send</c>, after the Desktop Notifications Specification 1.3 of freedesktop.org.</summary>
/// <param name="environment">Reads an environment variable.</param>
internal sealed class LinuxDesktop(Func<string, string?> environment) : IDesktop
{
    private const string Program = "notify-send";
    private const string Session = "DBUS_SESSION_BUS_ADDRESS";
    private const int MostCharacters = 1_000;

    /// <inheritdoc/>
    public string? WhyNot()
    {
        if (!HasProgram())
        {
            return $"there is no {Program}; install it (libnotify-bin on Debian and Ubuntu, libnotify on Fedora and Arch), or choose another notifier.";
        }

        return HasSession() ? null : $"there is no desktop session ({Session} is not set); start the application in one, or choose another notifier.";
    }

    /// <inheritdoc/>
    public ProcessStartInfo Show(AlertNotice notice, string? replaces)
    {
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList = { "--app-name=Futurnal", $"--urgency={UrgencyOf(notice)}", $"--category={CategoryOf(notice)}", "--print-id" },
        };
        if (environment(Session) is { } session)
        {
            start.Environment[Session] = session;
        }

        if (replaces is not null)
        {
            start.ArgumentList.Add($"--replace-id={replaces}");
        }

        start.ArgumentList.Add("--");
        start.ArgumentList.Add(Short(notice.Title));
        start.ArgumentList.Add(Escape(Short(notice.Body)));
        return start;
    }

    /// <inheritdoc/>
    public string? HandleOf(string output) =>
        uint.TryParse(output.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id.ToString(CultureInfo.InvariantCulture) : null;

    private static string UrgencyOf(AlertNotice notice) => (notice.Kind, notice.Alert.Severity) switch
    {
        (NoticeKind.Resolved, _) => "low",
        (_, AlertSeverity.Critical) => "critical",
        (_, AlertSeverity.Warning) => "normal",
        _ => "low",
    };

    private static string CategoryOf(AlertNotice notice) => notice.Kind == NoticeKind.Resolved ? "device.removed" : "device.error";

    // A body may hold markup, a title may not.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= MostCharacters ? text : text[..(MostCharacters - 1)] + "…";

    private bool HasProgram() => (environment("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, Program)));

    private bool HasSession() => !string.IsNullOrEmpty(environment(Session))
        || (environment("XDG_RUNTIME_DIR") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "bus")));
}
