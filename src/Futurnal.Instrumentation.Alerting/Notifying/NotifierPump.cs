using System.Threading.Channels;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Hands notices to one notifier, one after another. Thread-safe.</summary>
internal sealed class NotifierPump : IAsyncDisposable
{
    private const int MostWaiting = 100;

    private readonly Channel<AlertNotice> _waiting = Channel.CreateBounded<AlertNotice>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _end = new();
    private readonly NoticeTarget _target;
    private readonly TimeProvider _time;
    private readonly Action<string> _report;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Task _work;
    private Task _last = Task.CompletedTask;
    private long _lost;

    public NotifierPump(NoticeTarget target, TimeProvider time, Action<string> report)
    {
        _target = target;
        _time = time;
        _report = report;
        _work = Task.Run(RunAsync);
    }

    /// <summary>Gets how many notices were not told.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    private string Name => _target.Notifier.Name;

    public void Enqueue(AlertNotice notice)
    {
        if (notice.Alert.Severity >= _target.Least && !_waiting.Writer.TryWrite(notice) && !_work.IsCompleted)
        {
            Lose($"Notifier '{Name}' has {MostWaiting} notices waiting; further ones are not told until it has caught up.");
        }
    }

    /// <summary>Takes no more, and waits for what is waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        try
        {
            await _work.WaitAsync(NoticeDispatcher.Patience, _time).ConfigureAwait(false);
            _end.Dispose();
        }
        catch (TimeoutException)
        {
            await _end.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task RunAsync()
    {
        await foreach (var notice in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_end.IsCancellationRequested)
            {
                return;
            }

            await TellAsync(notice).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(AlertNotice notice)
    {
        if (!_last.IsCompleted)
        {
            // One at a time: while it hangs, nothing more is asked of it.
            Lose($"Notifier '{Name}' has not come back from a notice; further ones are not told until it has.");
            return;
        }

        using var patience = new CancellationTokenSource(NoticeDispatcher.Patience, _time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _end.Token);
        try
        {
            _last = Task.Run(() => _target.Notifier.NotifyAsync(notice, ending.Token).AsTask(), CancellationToken.None);
            await _last.WaitAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Lose($"Notifier '{Name}' took more than {NoticeDispatcher.Patience.TotalSeconds:0} s for a notice; it was given up.");
        }
        catch (NotifierException e)
        {
            Lose($"Notifier '{Name}' told no notice: {e.Message}");
        }
#pragma warning disable CA1031 // Whatever a notifier throws must harm nobody, and its words may be private.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Lose($"Notifier '{Name}' failed with {e.GetType().Name}; the notice was not told.");
        }
    }

    private void Lose(string sentence)
    {
        Interlocked.Increment(ref _lost);
        bool isNew;
        lock (_told)
        {
            isNew = _told.Add(sentence);
        }

        if (isNew)
        {
            _report(sentence);
        }
    }
}
