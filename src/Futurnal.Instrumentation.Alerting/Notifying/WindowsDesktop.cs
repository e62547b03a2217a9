using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Shows notices as toasts by Windows PowerShell, which gets the texts by its environment and never as script.</summary>
internal sealed class WindowsDesktop : IDesktop
{
    public const string TitleVariable = "FUTURNAL_NOTICE_TITLE";
    public const string BodyVariable = "FUTURNAL_NOTICE_BODY";
    public const string TagVariable = "FUTURNAL_NOTICE_TAG";

    // A toast needs an application that is known to the system; PowerShell's own is on every Windows.
    // The texts become XML by .NET's document, which escapes them.
    private const string Script =
        """
        $ErrorActionPreference = 'Stop'
        [void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
        [void][Windows.UI.Notifications.ToastNotification, Windows.UI.Notifications, ContentType = WindowsRuntime]
        [void][Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom.XmlDocument, ContentType = WindowsRuntime]
        $content = [xml]'<toast><visual><binding template="ToastGeneric"><text></text><text></text></binding></visual></toast>'
        $texts = $content.GetElementsByTagName('text')
        $texts.Item(0).InnerText = $env:FUTURNAL_NOTICE_TITLE
        $texts.Item(1).InnerText = $env:FUTURNAL_NOTICE_BODY
        $document = New-Object Windows.Data.Xml.Dom.XmlDocument
        $document.LoadXml($content.OuterXml)
        $toast = New-Object Windows.UI.Notifications.ToastNotification $document
        $toast.Tag = $env:FUTURNAL_NOTICE_TAG
        $toast.Group = 'futurnal'
        $app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe'
        [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app).Show($toast)
        """;

    // Not PowerShell 7, which no longer knows the types of the Windows Runtime.
    private static readonly string Program = Path.Combine(Environment.SystemDirectory, "WindowsPowerShell", "v1.0", "powershell.exe");

    /// <inheritdoc/>
    public string Remedy => "check that Settings, System, Notifications allows those of Windows PowerShell";

    /// <inheritdoc/>
    public string? WhyNot() => File.Exists(Program) ? null : "there is no Windows PowerShell, which is part of Windows 10 and 11; choose another notifier.";

    /// <inheritdoc/>
    public ProcessStartInfo Show(AlertNotice notice, string? replaces)
    {
        var start = new ProcessStartInfo(Program, ["-NoProfile", "-NonInteractive", "-EncodedCommand", Convert.ToBase64String(Encoding.Unicode.GetBytes(Script))]);
        start.Environment[TitleVariable] = NoticeText.Line(notice.Title, NoticeText.MostOfTitle);
        start.Environment[BodyVariable] = NoticeText.Line(notice.Body, NoticeText.MostOfBody);
        start.Environment[TagVariable] = TagOf(notice.Alert);
        return start;
    }

    /// <inheritdoc/>
    public ProcessStartInfo? ShowPlainly(AlertNotice notice) => null;

    /// <inheritdoc/>
    public string? HandleOf(string output) => null;

    // A toast of the same tag takes the place of the one before. The begin tells an incident from those of other applications
    // of the user, whose toasts come from PowerShell too; 16 characters are what every Windows takes.
    private static string TagOf(AlertRecord alert) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{alert.Key} {alert.TriggeredAtMs}"))))[..16];
}
