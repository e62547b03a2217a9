namespace Futurnal.Instrumentation;

/// <summary>Keeps incidents in memory: all that are open, and the last 1,000. Thread-safe.</summary>
public sealed class MemoryAlertStore : IAlertStore
{
    private const int MostKept = 1_000;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, AlertRecord> _alerts = [];
    private long _lastId;

    /// <inheritdoc/>
    public ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(alert);
        lock (_gate)
        {
            var same = _alerts.Values.Where(a => string.Equals(a.Key, alert.Key, StringComparison.Ordinal)).ToArray();
            if (Array.Find(same, IsOpen) is { } open)
            {
                return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.AlreadyOpen, open));
            }

            var ends = same.Select(a => limits.CooldownEnd(a.ResolvedAtMs!.Value, alert.TriggeredAtMs)).OfType<long>().ToArray();
            if (ends.Length > 0)
            {
                return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.CoolingDown, Alert: null, ends.Max()));
            }

            if (_alerts.Values.Count(IsOpen) >= limits.MaxOpen)
            {
                return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.OverLimit, Alert: null));
            }

            var opened = alert with { Id = ++_lastId, SnoozedUntilMs = same.LastOrDefault()?.SnoozedUntilMs is { } until && until > alert.TriggeredAtMs ? until : null };
            _alerts.Add(opened.Id, opened);
            ForgetOldest();
            return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.Opened, opened));
        }
    }

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sighting);
        return Change(id, IsOpen, alert => (sighting.Severity >= alert.Severity ? Seen(alert, sighting) : alert) with { LastSeenAtMs = Math.Max(alert.LastSeenAtMs, sighting.AtMs) });
    }

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd ending, CancellationToken cancellationToken = default) =>
        Change(id, a => IsOpen(a) && ending.Allows(a.LastSeenAtMs), a => a with { ResolvedAtMs = ending.AtMs, Resolution = ending.Resolution });

    /// <inheritdoc/>
    public async ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) =>
        await Change(id, a => IsOpen(a) && !(a.ToldSeverity >= severity), a => a with { ToldSeverity = severity, SnoozedUntilMs = null }).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) =>
        await Change(id, a => IsOpen(a) && a.SnoozedUntilMs <= nowMs, a => a with { SnoozedUntilMs = null }).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) =>
        Change(id, static _ => true, a => a with { AcknowledgedAtMs = a.AcknowledgedAtMs ?? atMs });

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) =>
        Change(id, IsOpen, a => a with { SnoozedUntilMs = untilMs });

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<AlertRecord>>([.. _alerts.Values.Reverse().Where(query.Matches).Take(query.Limit)]);
        }
    }

    private static AlertRecord Seen(AlertRecord alert, AlertSighting sighting) => alert with
    {
        Rule = sighting.Rule,
        Severity = sighting.Severity,
        Value = sighting.Value,
        Threshold = sighting.Threshold,
        Message = sighting.Message,
    };

    private static bool IsOpen(AlertRecord alert) => alert.ResolvedAtMs is null;

    private ValueTask<AlertRecord?> Change(long id, Predicate<AlertRecord> may, Func<AlertRecord, AlertRecord> change)
    {
        lock (_gate)
        {
            var isChanged = _alerts.TryGetValue(id, out var alert) && may(alert);
            return ValueTask.FromResult(isChanged ? _alerts[id] = change(alert!) : null);
        }
    }

    private void ForgetOldest()
    {
        if (_alerts.Count > MostKept && _alerts.Values.FirstOrDefault(a => !IsOpen(a)) is { } oldest)
        {
            _alerts.Remove(oldest.Id);
        }
    }
}
