using Futurnal.Instrumentation;

namespace Futurnal.Cli.Watching;

/// <summary>Tells how the incidents of a store change, whoever finds and ends them: the watch itself, or an application.</summary>
/// <param name="alerts">Where they are kept.</param>
/// <param name="sinceMs">From when on incidents that are over are told, in Unix milliseconds.</param>
internal sealed class AlertFeed(IAlertStore alerts, long sinceMs)
{
    private readonly Dictionary<long, AlertRecord> _known = [];

    /// <summary>Reads what is new.</summary>
    /// <returns>Lines in order of time: what is open at first, then what begins, gets worse or ends.</returns>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<(long TimeMs, string Text)>();
        foreach (var alert in await alerts.ReadAlertsAsync(new AlertQuery { SinceMs = sinceMs }, cancellationToken))
        {
            var known = _known.GetValueOrDefault(alert.Id);
            _known[alert.Id] = alert;
            if (known is null)
            {
                lines.Add((alert.TriggeredAtMs, AlertLines.Begin(alert)));
            }
            else if (alert.Severity > known.Severity)
            {
                lines.Add((alert.LastSeenAtMs, AlertLines.Worse(alert)));
            }

            if (alert.ResolvedAtMs is { } ended && known?.ResolvedAtMs is null)
            {
                lines.Add((ended, AlertLines.End(alert)));
            }
        }

        return [.. lines.OrderBy(l => l.TimeMs).Select(l => l.Text)];
    }
}
