using Futurnal.Instrumentation.Alerting;
using Microsoft.Extensions.Logging;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>The example of <c>docs/notifications.md</c>.</summary>
internal static class DocumentedNotifiers
{
    public static void TellOthers(TelemetryOptions options, ILogger logger)
    {
        options.Alerting.Notifiers.Clear();
        options.Alerting.Notifiers.Add(new NoticeTarget(new DesktopNotifier()));
        options.Alerting.Notifiers.Add(new NoticeTarget(new LoggerNotifier(logger), AlertSeverity.Info));
        options.Alerting.Notifiers.Add(new NoticeTarget(new CommandNotifier("page-somebody", "--team", "search"), AlertSeverity.Critical));
    }
}
