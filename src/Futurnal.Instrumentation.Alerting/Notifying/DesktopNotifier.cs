using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Shows notices on the desktop of the user who runs the application: on Linux by <c>notify-send</c>, on macOS by AppleScript, on
/// Windows as a toast. One notice at a time.
/// </summary>
public sealed class DesktopNotifier : INotifier
{
    /// <summary>An incident beyond these is shown as a new notification when it ends, rather than in place of the old one.</summary>
    private const int MostHandles = 200;

    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal);
    private readonly IDesktop _desktop;
    private bool _isPlain;

    /// <summary>Initializes a notifier for the system it runs on.</summary>
    public DesktopNotifier()
        : this(OperatingSystem.IsWindows() ? new WindowsDesktop() : OperatingSystem.IsMacOS() ? new MacDesktop() : new LinuxDesktop(Environment.GetEnvironmentVariable))
    {
    }

    internal DesktopNotifier(IDesktop desktop) => _desktop = desktop;

    /// <inheritdoc/>
    public string Name => "desktop";

    /// <summary>Says why nothing can be shown here, and the remedy.</summary>
    /// <returns>A sentence; <see langword="null"/> where notices can be shown.</returns>
    public string? WhyNot() => _desktop.WhyNot();

    /// <inheritdoc/>
    /// <exception cref="NotifierException">It cannot be shown; the message says why.</exception>
    public async ValueTask NotifyAsync(AlertNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (WhyNot() is { } reason)
        {
            throw new NotifierException(reason);
        }

        var start = _desktop.Show(notice, _handles.GetValueOrDefault(notice.Alert.Key));
        var (exitCode, output) = await RunAsync(notice, start, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new NotifierException(FormattableString.Invariant($"'{Path.GetFileName(start.FileName)}' ended with exit code {exitCode}; {_desktop.Remedy}."));
        }

        Remember(notice, _desktop.HandleOf(output));
    }

    private async Task<(int ExitCode, string Output)> RunAsync(AlertNotice notice, ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var plain = _desktop.ShowPlainly(notice);
        var ran = (ExitCode: 1, Output: string.Empty);
        if (!_isPlain || plain is null)
        {
            ran = await ToolRun.ReadAsync(start, cancellationToken).ConfigureAwait(false);
        }

        if (ran.ExitCode == 0 || plain is null)
        {
            return ran;
        }

        // It may also have failed for a reason that has passed by now; what works is kept to all the same, since it shows as much.
        ran = await ToolRun.ReadAsync(plain, cancellationToken).ConfigureAwait(false);
        _isPlain = ran.ExitCode == 0;
        return ran;
    }

    private void Remember(AlertNotice notice, string? handle)
    {
        if (notice.Kind == NoticeKind.Resolved)
        {
            _handles.Remove(notice.Alert.Key);
        }
        else if (handle is not null)
        {
            if (_handles.Count >= MostHandles)
            {
                _handles.Clear();
            }

            _handles[notice.Alert.Key] = handle;
        }
    }
}
