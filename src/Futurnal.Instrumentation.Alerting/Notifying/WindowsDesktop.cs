using System.Diagnostics;
using System.Text;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Shows notices as toasts by Windows PowerShell, which gets the texts by its environment and never as script.</summary>
internal sealed class WindowsDesktop : IDesktop
{
    public const string TitleVariable = "FUTURNAL_NOTICE_TITLE";
    public const string BodyVariable = "FUTURNAL_NOTICE_BODY";
    public const string TagVariable = "FUTURNAL_NOTICE_TAG";

    // A toast needs an application that is known to the system; PowerShell's own is on every Windows.
    private const string Script =
        """
        $ErrorActionPreference = 'Stop'
        [void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
        $xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
        $texts = $xml.GetElementsByTagName('text')
        [void]$texts.Item(0).AppendChild($xml.CreateTextNode($env:FUTURNAL_NOTICE_TITLE))
        [void]$texts.Item(1).AppendChild($xml.CreateTextNode($env:FUTURNAL_NOTICE_BODY))
        $toast = New-Object Windows.UI.Notifications.ToastNotification $xml
        $toast.Tag = $env:FUTURNAL_NOTICE_TAG
        $toast.Group = 'futurnal'
        $app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe'
        [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app).Show($toast)
        """;

    /// <inheritdoc/>
    public string? WhyNot() => null;

    /// <inheritdoc/>
    public ProcessStartInfo Show(AlertNotice notice, string? replaces)
    {
        var start = new ProcessStartInfo("powershell.exe")
        {
            ArgumentList = { "-NoProfile", "-NonInteractive", "-EncodedCommand", Convert.ToBase64String(Encoding.Unicode.GetBytes(Script)) },
        };
        start.Environment[TitleVariable] = notice.Title;
        start.Environment[BodyVariable] = notice.Body;

        // A toast of the same tag takes the place of the one before.
        start.Environment[TagVariable] = FormattableString.Invariant($"alert{notice.Alert.Id}");
        return start;
    }

    /// <inheritdoc/>
    public string? HandleOf(string output) => null;
}
