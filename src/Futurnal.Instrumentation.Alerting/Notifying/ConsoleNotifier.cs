using System.Globalization;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Writes each notice as a line: time, title and body. Thread-safe where its writer is.</summary>
public sealed class ConsoleNotifier : INotifier
{
    private const string Reset = "\u001b[0m";

    private readonly TextWriter _writer;
    private readonly bool _isColored;

    /// <summary>Initializes a notifier that writes to standard error, with colour on a terminal unless the environment sets <c>NO_COLOR</c> (https://no-color.org).</summary>
    public ConsoleNotifier()
        : this(Console.Error, !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
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
        var title = _isColored ? ColorOf(notice) + notice.Title + Reset : notice.Title;
        await _writer.WriteLineAsync($"{time} {title}. {notice.Body}".AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private static long TimeOf(AlertNotice notice) => notice.Alert.ResolvedAtMs ?? notice.Alert.LastSeenAtMs;

    private static string ColorOf(AlertNotice notice) => (notice.Kind, notice.Alert.Severity) switch
    {
        (NoticeKind.Resolved, _) => "\u001b[32m",
        (_, AlertSeverity.Critical) => "\u001b[31m",
        (_, AlertSeverity.Warning) => "\u001b[33m",
        _ => "\u001b[36m",
    };
}
