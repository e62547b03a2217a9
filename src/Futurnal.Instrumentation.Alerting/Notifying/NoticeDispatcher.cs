namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Hands notices to notifiers, to each in its own time: whatever one of them does delays neither who notifies nor the others.
/// Thread-safe.
/// </summary>
public sealed class NoticeDispatcher : INoticeSink, IAsyncDisposable
{
    /// <summary>How long a notifier may take for a notice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long disposing waits for what is waiting.</summary>
    public static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(5);

    private readonly NotifierPump[] _pumps;

    /// <summary>Initializes a dispatcher.</summary>
    /// <param name="targets">The notifiers; they stay the caller's.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Is told in a sentence, once for each notifier and kind of fault, what failed.</param>
    public NoticeDispatcher(IEnumerable<NoticeTarget> targets, TimeProvider time, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(report);
        _pumps = [.. targets.Select(t => new NotifierPump(t, time, report))];
    }

    /// <summary>Gets how many notices were not told: since the notifier failed, took too long, or had too many waiting.</summary>
    public long Lost => _pumps.Sum(p => p.Lost);

    /// <inheritdoc/>
    public bool Tells(AlertSeverity severity) => Array.Exists(_pumps, p => p.Tells(severity));

    /// <summary>Has a notice told by all notifiers it is severe enough for. Returns at once and throws nothing.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>A task that completes when one of them has told it, or all were given up, with whether one told it.</returns>
    public async Task<bool> NotifyAsync(AlertNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        List<Task<bool>> waiting = [.. _pumps.Where(p => p.Tells(notice.Alert.Severity)).Select(p => p.EnqueueAsync(notice))];
        while (waiting.Count > 0)
        {
            var done = await Task.WhenAny(waiting).ConfigureAwait(false);
            if (await done.ConfigureAwait(false))
            {
                return true;
            }

            waiting.Remove(done);
        }

        return false;
    }

    /// <summary>Waits until what is waiting was told, for <see cref="PatienceAtEnd"/> at most, then gives up what is being told, and takes no more.</summary>
    /// <returns>A task that completes then.</returns>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_pumps.Select(p => p.DisposeAsync().AsTask())).ConfigureAwait(false);
}
