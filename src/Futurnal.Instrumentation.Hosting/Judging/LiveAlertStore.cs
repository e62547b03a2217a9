using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>
/// The incidents of a process: those of its store, or, while that cannot be used, of its memory. Incidents that begin in memory
/// end there; a condition that is still bad when the store can be used opens its incident in it. Thread-safe.
/// </summary>
/// <param name="current">Gets the store; <see langword="null"/> while there is none.</param>
internal sealed class LiveAlertStore(Func<SqliteMetricStore?> current) : IAlertStore
{
    private readonly MemoryAlertStore _memory = new();

    private IAlertStore Current => current()?.Alerts ?? _memory;

    /// <inheritdoc/>
    public ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default) =>
        Current.TryOpenAsync(alert, limits, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default) =>
        Current.SeeAsync(id, sighting, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd end, CancellationToken cancellationToken = default) =>
        Current.ResolveAsync(id, end, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default) =>
        Current.ClaimNoticeAsync(id, severity, nowMs, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) =>
        Current.ConfirmNoticeAsync(id, severity, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) =>
        Current.EndSnoozeAsync(id, nowMs, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) =>
        Current.AcknowledgeAsync(id, atMs, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) =>
        Current.SnoozeAsync(id, untilMs, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default) =>
        Current.ReadAlertsAsync(query, cancellationToken);
}
