namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A store that fails while it is told to.</summary>
internal sealed class FailingStore : IAlertStore
{
    private readonly MemoryAlertStore _inner = new();

    public bool IsFailing { get; set; }

    private MemoryAlertStore Inner => IsFailing ? throw new IOException("The disk is full.") : _inner;

    public ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default) => Inner.TryOpenAsync(alert, limits, cancellationToken);

    public ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default) => Inner.SeeAsync(id, sighting, cancellationToken);

    public ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd ending, CancellationToken cancellationToken = default) => Inner.ResolveAsync(id, ending, cancellationToken);

    public ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default) => Inner.ClaimNoticeAsync(id, severity, nowMs, cancellationToken);

    public ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default) => Inner.ConfirmNoticeAsync(id, severity, cancellationToken);

    public ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default) => Inner.EndSnoozeAsync(id, nowMs, cancellationToken);

    public ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default) => Inner.AcknowledgeAsync(id, atMs, cancellationToken);

    public ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default) => Inner.SnoozeAsync(id, untilMs, cancellationToken);

    public ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default) => Inner.ReadAlertsAsync(query, cancellationToken);
}
