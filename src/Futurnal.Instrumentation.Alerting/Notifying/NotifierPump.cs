using System.Threading.Channels;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Hands notices to one notifier, one after another. Thread-safe.</summary>
internal sealed class NotifierPump : IAsyncDisposable
{
    private const int MostWaiting = 100;
    private const int MostSentences = 10;

    private static readonly TimeSpan TimeToComeBack = TimeSpan.FromSeconds(1);

    private readonly Channel<WaitingNotice> _waiting = Channel.CreateBounded<WaitingNotice>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly NoticeTarget _target;
    private readonly string _name;
    private readonly TimeProvider _time;
    private readonly Action<string> _report;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Task _work;
    private Task _last = Task.CompletedTask;
    private volatile bool _isClosed;
    private long _lost;

    public NotifierPump(NoticeTarget target, TimeProvider time, Action<string> report)
    {
        _target = target;
        _name = target.Notifier.Name;
        _time = time;
        _report = report;
        _work = Task.Run(RunAsync);
    }

    /// <summary>Gets how many notices were not told.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Tells whether the notifier tells of incidents of a severity.</summary>
    public bool Tells(AlertSeverity severity) => severity >= _target.Least;

    /// <summary>Puts a notice into the queue.</summary>
    /// <returns>A task that completes when it was told or given up, with whether it was told.</returns>
    public Task<bool> EnqueueAsync(AlertNotice notice)
    {
        var waiting = new WaitingNotice(notice, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_waiting.Writer.TryWrite(waiting))
        {
            return waiting.Told.Task;
        }

        if (_isClosed)
        {
            Interlocked.Increment(ref _lost);
        }
        else
        {
            Lose(1, $"Notifier '{_name}' has {MostWaiting} notices waiting; further ones are not told until it has caught up.");
        }

        return Task.FromResult(false);
    }

    /// <summary>Takes no more, and waits for what is waiting, for a bounded time; the notifier is waited for no longer.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        _waiting.Writer.TryComplete();
        if (!await IsDoneAsync(() => _work, NoticeDispatcher.PatienceAtEnd, Never()).ConfigureAwait(false))
        {
            _end.TrySetResult();
            await _work.ConfigureAwait(false);
        }
    }

    private async Task RunAsync()
    {
        var left = 0;
        await foreach (var (notice, told) in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            var isLeft = _end.Task.IsCompleted;
            left += isLeft ? 1 : 0;
            told.SetResult(!isLeft && await TellAsync(notice).ConfigureAwait(false));
        }

        if (left > 0)
        {
            Lose(left, FormattableString.Invariant($"Notifier '{_name}' had {left} more to tell when telemetry ended; the list of alerts has them."));
        }
    }

    private async Task<bool> TellAsync(AlertNotice notice)
    {
        if (!_last.IsCompleted)
        {
            // One at a time: while it hangs, nothing more is asked of it.
            Lose(1, $"Notifier '{_name}' has not come back from a notice; further ones are not told until it has.");
            return false;
        }

        // Not disposed: a notifier that was given up may still look at its token.
        var giveUp = new CancellationTokenSource();
        if (await IsDoneAsync(() => _last = CallAsync(notice, giveUp.Token), NoticeDispatcher.Patience, _end.Task).ConfigureAwait(false))
        {
            return await JudgeAsync(_last).ConfigureAwait(false);
        }

        // Not waited for, and not by a timer of the source: what the notifier does when it is cancelled may hang or throw, too.
        Forget(giveUp.CancelAsync());
        Forget(_last);
        Lose(1, _end.Task.IsCompleted
            ? $"Notifier '{_name}' was not done with a notice when telemetry ended; it was given up."
            : $"Notifier '{_name}' took more than {NoticeDispatcher.Patience.TotalSeconds:0} s for a notice; it was given up.");
        await IsDoneAsync(() => _last, TimeToComeBack, Never()).ConfigureAwait(false);
        return false;
    }

    // On a thread of its own: one that blocks must take none from the application's pool.
    private Task CallAsync(AlertNotice notice, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => _target.Notifier.NotifyAsync(notice, cancellationToken).AsTask(),
        CancellationToken.None,
        TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
        TaskScheduler.Default).Unwrap();

    private async Task<bool> JudgeAsync(Task call)
    {
        try
        {
            await call.ConfigureAwait(false);
            return true;
        }
        catch (NotifierException e)
        {
            Lose(1, $"Notifier '{_name}' told no notice: {e.Message}");
        }
#pragma warning disable CA1031 // Whatever a notifier throws must harm nobody, and its words may be private.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Lose(1, $"Notifier '{_name}' failed with {e.GetType().Name}; the notice was not told.");
        }

        return false;
    }

    // The clock runs before the work begins, so that no time passes unseen.
    private async Task<bool> IsDoneAsync(Func<Task> begin, TimeSpan patience, Task end)
    {
        using var done = new CancellationTokenSource();
        var timeout = Task.Delay(patience, _time, done.Token);
        var task = begin();
        await Task.WhenAny(task, timeout, end).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        return task.IsCompleted;
    }

    private static Task Never() => new TaskCompletionSource().Task;

    private static void Forget(Task task) =>
        task.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private void Lose(int count, string sentence)
    {
        Interlocked.Add(ref _lost, count);
        bool isNew;
        lock (_told)
        {
            isNew = _told.Count < MostSentences && _told.Add(sentence);
        }

        if (!isNew)
        {
            return;
        }

        try
        {
            _report(sentence);
        }
#pragma warning disable CA1031 // Who is told may fail, and the notices after this one must be told all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
