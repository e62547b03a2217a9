using System.Globalization;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Writes each notice as a line: time, title and body. Thread-safe where its writer is.</summary>
public sealed class ConsoleNotifier : INotifier
{
    private const string Reset = "\u001b[0m";

    private readonly TextWriter _writer;
    private readonly bool _isColored;

    /// <summary>
    /// Initializes a notifier that writes to standard error, with colour on a terminal unless the environment sets <c>NO_COLOR</c>
    /// (https://no-color.org), and without on Windows.
    /// </summary>
    public ConsoleNotifier()
        : this(Console.Error, IsColorKnown(!Console.IsErrorRedirected, Environment.GetEnvironmentVariable))
    {
    }

    /// <summary>Initializes a notifier.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="isColored">Whether the title has the colour of its severity.</param>
    public ConsoleNotifier(TextWriter writer, bool isColored)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _isColored = isColored;
    }

    /// <inheritdoc/>
    public string Name => "console";

    /// <inheritdoc/>
    public async ValueTask NotifyAsync(AlertNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var time = DateTimeOffset.FromUnixTimeMilliseconds(TimeOf(notice)).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var title = NoticeText.Line(notice.Title, NoticeText.MostOfTitle);
        var shown = _isColored ? ColorOf(notice) + title + Reset : title;
        await _writer.WriteLineAsync($"{time} {shown}. {NoticeText.Line(notice.Body, NoticeText.MostOfBody)}".AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    // A console of Windows shows the sequences as they are, unless the application told it otherwise.
    internal static bool IsColorKnown(bool isTerminal, Func<string, string?> environment) =>
        isTerminal && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") is { Length: > 0 } terminal && terminal != "dumb" && !OperatingSystem.IsWindows();

    private static long TimeOf(AlertNotice notice) => notice.Alert.ResolvedAtMs ?? notice.Alert.LastSeenAtMs;

    private static string ColorOf(AlertNotice notice) => (notice.Kind, notice.Alert.Severity) switch
    {
        (NoticeKind.Resolved, _) => "\u001b[32m",
        (_, AlertSeverity.Critical) => "\u001b[31m",
        (_, AlertSeverity.Warning) => "\u001b[33m",
        _ => "\u001b[36m",
    };
}
