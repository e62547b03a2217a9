namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The incidents of a store. Thread-safe.</summary>
internal sealed class SqliteAlertStore(SqliteMetricStore store) : IAlertStore
{
    public ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(alert);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.WriteAlerts(table => table.TryOpen(alert, limits)));
    }

    public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default) =>
        Change(id, a => a.Seen(sighting), cancellationToken);

    public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd ending, CancellationToken cancellationToken = default) =>
        Change(id, a => a.Ended(ending), cancellationToken);

    public async ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default) =>
        await Change(id, a => a.Told(severity, nowMs), cancellationToken).ConfigureAwait(false) is not null;

    public async ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) =>
        await Change(id, a => a.Confirmed(severity), cancellationToken).ConfigureAwait(false) is not null;

    public async ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) =>
        await Change(id, a => a.Awake(nowMs), cancellationToken).ConfigureAwait(false) is not null;

    public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) =>
        Change(id, a => a.Acknowledged(atMs), cancellationToken);

    public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) =>
        Change(id, a => a.Snoozed(untilMs), cancellationToken);

    public ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadAlerts(connection => AlertReader.Read(connection, query)));
    }

    private ValueTask<AlertRecord?> Change(long id, Func<AlertRecord, AlertRecord?> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.WriteAlerts(table => table.Change(id, change)));
    }
}
