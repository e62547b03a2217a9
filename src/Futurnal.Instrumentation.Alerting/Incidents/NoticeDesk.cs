using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Decides what people are told of an incident, and claims it in the store, so that of all processes one tells it. Not thread-safe.</summary>
internal sealed class NoticeDesk(IAlertStore store, Action<AlertNotice> notify)
{
    public ImmutableArray<MuteWindow> Mutes { get; set; } = [];

    /// <summary>Tells what there is to tell of an open incident.</summary>
    /// <returns>The incident as the store keeps it then.</returns>
    public async Task<AlertRecord> TellAsync(AlertRecord alert, long nowMs, CancellationToken cancellationToken)
    {
        if (IsMuted(nowMs))
        {
            return alert;
        }

        // What gets worse is told in spite of a snooze, which was for something milder.
        var isWorse = alert.ToldSeverity < alert.Severity;
        if (alert.SnoozedUntilMs > nowMs && !isWorse)
        {
            return alert;
        }

        if (alert.ToldSeverity is null || isWorse)
        {
            var kind = isWorse ? NoticeKind.Escalated : NoticeKind.Fired;
            var told = alert with { ToldSeverity = alert.Severity, SnoozedUntilMs = null };
            if (await store.ClaimNoticeAsync(alert.Id, alert.Severity, cancellationToken).ConfigureAwait(false))
            {
                notify(AlertText.Notice(kind, told, nowMs));
            }

            return told;
        }

        if (alert.SnoozedUntilMs <= nowMs)
        {
            var awake = alert with { SnoozedUntilMs = null };
            if (await store.EndSnoozeAsync(alert.Id, nowMs, cancellationToken).ConfigureAwait(false))
            {
                notify(AlertText.Notice(NoticeKind.Reminded, awake, nowMs));
            }

            return awake;
        }

        return alert;
    }

    /// <summary>Tells that an incident is over, to those who were told that it began. Nobody knows of one that is stale.</summary>
    public void TellEnd(AlertRecord alert, long nowMs)
    {
        if (alert.ToldSeverity is not null && alert.Resolution != AlertResolution.Stale && !(alert.SnoozedUntilMs > nowMs) && !IsMuted(nowMs))
        {
            notify(AlertText.Notice(NoticeKind.Resolved, alert, nowMs));
        }
    }

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
