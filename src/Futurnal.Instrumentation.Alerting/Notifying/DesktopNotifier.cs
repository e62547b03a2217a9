namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Shows notices on the desktop of the user who runs the application: on Linux by <c>notify-send</c>, on macOS by AppleScript, on
/// Windows as a toast. One notice at a time.
/// </summary>
public sealed class DesktopNotifier : INotifier
{
    /// <summary>An incident beyond these is shown as a new notification when it ends, rather than in place of the old one.</summary>
    private const int MostHandles = 200;

    private readonly Dictionary<long, string> _handles = [];
    private readonly IDesktop _desktop;

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

        var start = _desktop.Show(notice, _handles.GetValueOrDefault(notice.Alert.Id));
        var (exitCode, output) = await ToolRun.RunAsync(start, default, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new NotifierException(FormattableString.Invariant($"'{Path.GetFileName(start.FileName)}' ended with exit code {exitCode}; check that notifications are shown in this session."));
        }

        Remember(notice, _desktop.HandleOf(output));
    }

    private void Remember(AlertNotice notice, string? handle)
    {
        if (notice.Kind == NoticeKind.Resolved)
        {
            _handles.Remove(notice.Alert.Id);
        }
        else if (handle is not null)
        {
            if (_handles.Count >= MostHandles)
            {
                _handles.Clear();
            }

            _handles[notice.Alert.Id] = handle;
        }
    }
}
