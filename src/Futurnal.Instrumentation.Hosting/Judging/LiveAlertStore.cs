using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>
/// The incidents of a process: those of its store, or, while that cannot be used, of its memory. Incidents that begin in memory
/// have negative numbers and end there; a condition that is still bad when the store can be used opens its incident in it, which goes on with what
/// people were told. Thread-safe.
/// </summary>
/// <param name="current">Gets the store; <see langword="null"/> while there is none.</param>
internal sealed class LiveAlertStore(Func<SqliteMetricStore?> current) : IAlertStore
{
    private readonly MemoryAlertStore _memory = new();

    // What was open in the store when it could last be used.
    private IReadOnlyList<AlertRecord> _kept = [];

    private IAlertStore? Kept => current()?.Alerts;

    /// <inheritdoc/>
    public async ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (Kept is not { } kept)
        {
            // What goes on has no cooldown to wait for.
            var lost = Find(_kept, alert.Key);
            var opening = await _memory.TryOpenAsync(alert.GoingOn(lost), lost is null ? limits : limits with { CooldownMs = 0 }, cancellationToken).ConfigureAwait(false);
            _kept = [.. _kept.Where(a => !string.Equals(a.Key, alert.Key, StringComparison.Ordinal))];
            return opening with { Alert = opening.Alert is { } own ? Shown(own) : null };
        }

        var before = Find(await _memory.ReadAlertsAsync(AlertQuery.Open, cancellationToken).ConfigureAwait(false), alert.Key);
        var opened = await kept.TryOpenAsync(alert.GoingOn(before), before is null ? limits : limits with { CooldownMs = 0 }, cancellationToken).ConfigureAwait(false);
        if (before is not null && opened.Alert is { } now)
        {
            await _memory.ResolveAsync(before.Id, new AlertEnd(now.LastSeenAtMs, AlertResolution.Stale, long.MaxValue), cancellationToken).ConfigureAwait(false);
        }

        return opened;
    }

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, (store, number) => store.SeeAsync(number, sighting, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd end, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, (store, number) => store.ResolveAsync(number, end, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default) =>
        Of(id)?.ClaimNoticeAsync(Math.Abs(id), severity, nowMs, cancellationToken) ?? ValueTask.FromResult(false);

    /// <inheritdoc/>
    public ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) =>
        Of(id)?.ConfirmNoticeAsync(Math.Abs(id), severity, cancellationToken) ?? ValueTask.FromResult(false);

    /// <inheritdoc/>
    public ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) =>
        Of(id)?.EndSnoozeAsync(Math.Abs(id), nowMs, cancellationToken) ?? ValueTask.FromResult(false);

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, (store, number) => store.AcknowledgeAsync(number, atMs, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, (store, number) => store.SnoozeAsync(number, untilMs, cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Kept is not { } kept)
        {
            var inMemory = query.Id is { } id ? query with { Id = -id } : query;
            return [.. (await _memory.ReadAlertsAsync(inMemory, cancellationToken).ConfigureAwait(false)).Select(Shown)];
        }

        var found = await kept.ReadAlertsAsync(query, cancellationToken).ConfigureAwait(false);
        if (query == (AlertQuery.Open with { Limit = query.Limit }))
        {
            _kept = found;
        }

        return found;
    }

    private static AlertRecord? Find(IReadOnlyList<AlertRecord> alerts, string key) => alerts.FirstOrDefault(a => string.Equals(a.Key, key, StringComparison.Ordinal));

    private static AlertRecord Shown(AlertRecord alert) => alert with { Id = -alert.Id };

    private IAlertStore? Of(long id) => id < 0 ? _memory : Kept;

    private async ValueTask<AlertRecord?> ChangeAsync(long id, Func<IAlertStore, long, ValueTask<AlertRecord?>> change)
    {
        var changed = Of(id) is { } store ? await change(store, Math.Abs(id)).ConfigureAwait(false) : null;
        return id < 0 && changed is not null ? Shown(changed) : changed;
    }
}
