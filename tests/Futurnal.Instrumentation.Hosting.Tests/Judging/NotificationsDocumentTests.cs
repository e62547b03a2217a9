using Microsoft.Extensions.Logging.Abstractions;

namespace Futurnal.Instrumentation.Hosting.Tests;

public class NotificationsDocumentTests
{
    [Fact]
    public void Example_OfTheDocument_IsTheOneThatCompiles()
    {
        var example = Read("notifications.md").Split("```csharp\n")[1].Split("```")[0];
        var method = example[example.IndexOf("static void", StringComparison.Ordinal)..].TrimEnd().Split('\n').Select(l => "    " + l);

        Assert.Contains(string.Join('\n', method).Replace("    static", "    public static", StringComparison.Ordinal), Read("DocumentedNotifiers.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Example_OfTheDocument_IsWhatTelemetryTakes()
    {
        var options = new TelemetryOptions();
        DocumentedNotifiers.TellOthers(options, NullLogger.Instance);
        options.Validate();

        Assert.Equal(
            [("desktop", AlertSeverity.Warning), ("logger", AlertSeverity.Info), ("command", AlertSeverity.Critical)],
            options.Alerting.Notifiers.Select(t => (t.Notifier.Name, t.Least)));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Judging", name)).ReplaceLineEndings("\n");
}
