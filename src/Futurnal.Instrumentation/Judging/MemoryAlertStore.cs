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
            var last = _alerts.Values.LastOrDefault(a => string.Equals(a.Key, alert.Key, StringComparison.Ordinal));
            if (last is { ResolvedAtMs: null })
            {
                return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.AlreadyOpen, last));
            }

            if (last?.ResolvedAtMs is { } ended && limits.CooldownEnd(ended, alert.TriggeredAtMs) is { } end)
            {
                return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.CoolingDown, Alert: null, end));
            }

            if (_alerts.Values.Count(IsOpen) >= limits.MaxOpen)
            {
                return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.OverLimit, Alert: null));
            }

            var opened = alert.Opened(++_lastId, last);
            _alerts.Add(opened.Id, opened);
            ForgetOldest();
            return ValueTask.FromResult(new AlertOpening(AlertOpenOutcome.Opened, opened));
        }
    }

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default) => Change(id, a => a.Seen(sighting));

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd ending, CancellationToken cancellationToken = default) => Change(id, a => a.Ended(ending));

    /// <inheritdoc/>
    public async ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default) =>
        await Change(id, a => a.Told(severity, nowMs)).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) =>
        await Change(id, a => a.Confirmed(severity)).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) =>
        await Change(id, a => a.Awake(nowMs)).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) => Change(id, a => a.Acknowledged(atMs));

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) => Change(id, a => a.Snoozed(untilMs));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<AlertRecord>>([.. _alerts.Values.Reverse().Where(query.Matches).Take(query.Limit)]);
        }
    }

    private static bool IsOpen(AlertRecord alert) => alert.ResolvedAtMs is null;

    private ValueTask<AlertRecord?> Change(long id, Func<AlertRecord, AlertRecord?> change)
    {
        lock (_gate)
        {
            if (!_alerts.TryGetValue(id, out var alert) || change(alert) is not { } changed)
            {
                return ValueTask.FromResult<AlertRecord?>(null);
            }

            _alerts[id] = changed;
            return ValueTask.FromResult<AlertRecord?>(changed);
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
