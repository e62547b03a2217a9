using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Decides what people are told of an incident, and claims it in the store, so that of all processes one tells it. Not thread-safe.</summary>
internal sealed class NoticeDesk(IAlertStore store, INoticeSink notices)
{
    private const int MostRemembered = 1_000;

    // What is being told, and what could not be told here and is left to other processes.
    private readonly Dictionary<long, (AlertSeverity Severity, Task<bool> Told)> _underWay = [];
    private readonly Dictionary<long, AlertSeverity> _failed = [];

    public ImmutableArray<MuteWindow> Mutes { get; set; } = [];

    /// <summary>Notes in the store what was told since the last time.</summary>
    /// <param name="isEnd">Whether there is no next time, so that what is under way is waited for.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    public async Task ConfirmAsync(bool isEnd, CancellationToken cancellationToken)
    {
        foreach (var (id, (severity, told)) in _underWay)
        {
            if (!told.IsCompleted && !isEnd)
            {
                continue;
            }

            if (await told.WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                await store.ConfirmNoticeAsync(id, severity, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Remember(id, severity);
            }

            _underWay.Remove(id);
        }
    }

    /// <summary>Tells what there is to tell of an open incident.</summary>
    /// <returns>The incident as the store keeps it then.</returns>
    public async Task<AlertRecord> TellAsync(AlertRecord alert, long nowMs, CancellationToken cancellationToken)
    {
        // What gets worse is told in spite of a snooze, which was for something milder.
        var isWorse = alert.ToldSeverity < alert.Severity;
        if (!IsToldHere(alert) || IsMuted(nowMs) || (alert.SnoozedUntilMs > nowMs && !isWorse))
        {
            return alert;
        }

        if (alert.ToldSeverity is null || isWorse || (alert.IsClaimLapsed(nowMs) && !_underWay.ContainsKey(alert.Id)))
        {
            // Locally as if just claimed: whoever was first, it is not to be claimed again before the store was looked at.
            var told = alert.Told(alert.Severity, nowMs)!;
            if (await store.ClaimNoticeAsync(alert.Id, alert.Severity, nowMs, cancellationToken).ConfigureAwait(false))
            {
                Notify(isWorse ? NoticeKind.Escalated : NoticeKind.Fired, told, nowMs);
            }

            return told;
        }

        if (alert.Awake(nowMs) is { } awake)
        {
            if (await store.EndSnoozeAsync(alert.Id, nowMs, cancellationToken).ConfigureAwait(false))
            {
                Notify(NoticeKind.Reminded, awake, nowMs);
            }

            return awake;
        }

        return alert;
    }

    /// <summary>Tells whether the end of an incident is told by this process, where it is told at all.</summary>
    public bool TellsEnd(AlertRecord alert, long nowMs) => notices.Tells(alert.Severity) || IsQuiet(alert, nowMs);

    /// <summary>Tells that an incident is over, to those who were told that it began. Nobody knows of one that is stale.</summary>
    public void TellEnd(AlertRecord alert, long nowMs)
    {
        _failed.Remove(alert.Id);
        if (alert.ToldSeverity is not null && alert.Resolution != AlertResolution.Stale && notices.Tells(alert.Severity) && !IsQuiet(alert, nowMs))
        {
            _ = notices.NotifyAsync(AlertText.Notice(NoticeKind.Resolved, alert, nowMs));
        }
    }

    /// <summary>Tells that an incident is over which another process ended and left to others to tell.</summary>
    public async Task TellEndOfOthersAsync(AlertRecord alert, long nowMs, CancellationToken cancellationToken)
    {
        _failed.Remove(alert.Id);
        if (notices.Tells(alert.Severity)
            && await store.ReadAlertsAsync(new AlertQuery { Id = alert.Id, Limit = 1 }, cancellationToken).ConfigureAwait(false) is [{ ResolvedAtMs: { } endedMs } ended]
            && ended.IsClaimLapsed(nowMs)
            && await store.ClaimNoticeAsync(ended.Id, ended.Severity, nowMs, cancellationToken).ConfigureAwait(false))
        {
            TellEnd(ended, endedMs);
        }
    }

    private bool IsToldHere(AlertRecord alert) =>
        notices.Tells(alert.Severity) && !(_failed.TryGetValue(alert.Id, out var failed) && failed >= alert.Severity);

    private void Notify(NoticeKind kind, AlertRecord alert, long nowMs) =>
        _underWay[alert.Id] = (alert.Severity, notices.NotifyAsync(AlertText.Notice(kind, alert, nowMs)));

    private void Remember(long id, AlertSeverity severity)
    {
        if (_failed.Count >= MostRemembered)
        {
            _failed.Clear();
        }

        _failed[id] = severity;
    }

    private bool IsQuiet(AlertRecord alert, long nowMs) => alert.SnoozedUntilMs > nowMs || IsMuted(nowMs);

    private bool IsMuted(long nowMs)
    {
        foreach (var mute in Mutes)
        {
            if (mute.Contains(nowMs))
            {
                return true;
            }
        }

        return false;
    }
}
