using System.Globalization;
using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Flushing;

/// <summary>
/// Hands batches to one sink, one at a time and in order, on the thread pool: whatever the sink does holds up neither who
/// flushes nor other sinks. Thread-safe.
/// </summary>
/// <remarks>
/// It runs while there is something to hand over. After a failure it stops until the next batch comes; the batch that failed
/// is then the first to be offered again.
/// </remarks>
internal sealed class SinkPump : IThreadPoolWorkItem, IDisposable
{
    /// <summary>How long a sink may take for a batch before the user is told.</summary>
    public static readonly TimeSpan HangTime = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly BatchQueue _queue = new();
    private readonly CancellationTokenSource _end = new();
    private readonly IMetricSink _sink;
    private readonly MetricRegistry _registry;
    private readonly OwnWork _work;
    private readonly Action<string> _notice;
    private readonly ITimer _hangTimer;
    private TaskCompletionSource _nextAnswer = MakeAnswer();
    private long _newest;
    private long _newestWhenFailed;
    private long _answered;
    private bool _isRunning;
    private bool _isOffering;
    private bool _isFailing;
    private bool _isHangTold;
    private bool _isDropTold;
    private bool _isClosed;

    /// <summary>Initializes a pump.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="registry">Counts the points that are dropped.</param>
    /// <param name="work">Measures what the sink costs on the pump's thread.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notice">Receives a sentence for the user; throws nothing.</param>
    public SinkPump(IMetricSink sink, MetricRegistry registry, OwnWork work, TimeProvider time, Action<string> notice)
    {
        _sink = sink;
        _registry = registry;
        _work = work;
        _notice = notice;
        _hangTimer = time.CreateTimer(static pump => ((SinkPump)pump!).NoteHang(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets about how much memory the batches take that the sink has not kept yet.</summary>
    public long QueuedBytes
    {
        get
        {
            lock (_gate)
            {
                return _queue.Bytes;
            }
        }
    }

    private string SinkName => _sink.GetType().Name;

    /// <summary>Adds a batch to those the sink is owed, and has them offered.</summary>
    public void Enqueue(MetricBatch batch)
    {
        int dropped;
        bool isToStart;
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            dropped = _queue.Enqueue(new QueuedBatch(++_newest, batch));
            isToStart = !_isRunning;
            _isRunning = true;
        }

        if (isToStart)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        NoteDropped(dropped);
    }

    /// <summary>Waits until the sink has kept, or failed to keep, what was added before.</summary>
    /// <param name="cancellationToken">Asks to give up waiting.</param>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var number = long.MaxValue;
        while (true)
        {
            Task next;
            lock (_gate)
            {
                number = Math.Min(number, _newest);
                if (_isClosed || _answered >= number)
                {
                    return;
                }

                next = _nextAnswer.Task;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives up: nothing is offered from then on, a sink that has not answered yet is asked to stop, and what is lost is told.</summary>
    public void Dispose()
    {
        int lost;
        TaskCompletionSource answer;
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            lost = _queue.Clear();
            answer = _nextAnswer;
        }

        answer.SetResult();
        _hangTimer.Dispose();
        _ = _end.CancelAsync();
        if (lost > 0)
        {
            _registry.CountDropped(lost);
            TelemetryEventSource.Log.PointsLost(SinkName, lost);
            _notice(string.Create(CultureInfo.InvariantCulture, $"{SinkName} did not keep the last {lost:#,0} points and single values of telemetry; they are lost."));
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        while (Begin() is { } offered)
        {
            var newest = Volatile.Read(ref _newest);
            var failure = await OfferAsync(offered.Batch).ConfigureAwait(false);
            NoteAnswer(failure);
            End(offered.Number, newest, failure is null);
        }
    }

    private QueuedBatch? Begin()
    {
        lock (_gate)
        {
            var offered = _isClosed || _newestWhenFailed == _newest ? null : _queue.Offer();
            _isOffering = _isRunning = offered is not null;
            if (_isOffering)
            {
                _hangTimer.Change(HangTime, Timeout.InfiniteTimeSpan);
            }

            return offered;
        }
    }

    private async ValueTask<Exception?> OfferAsync(MetricBatch batch)
    {
        try
        {
            ValueTask writing;
            var mark = _work.Begin();
            try
            {
                writing = _sink.WriteAsync(batch, _end.Token);
            }
            finally
            {
                _work.End(mark);
            }

            await writing.ConfigureAwait(false);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private void End(long number, long newest, bool isKept)
    {
        TaskCompletionSource answer;
        lock (_gate)
        {
            _isOffering = false;
            if (_isClosed)
            {
                return;
            }

            _hangTimer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _queue.Answer(isKept);
            _newestWhenFailed = isKept ? 0 : newest;
            _answered = Math.Max(_answered, isKept ? number : newest);
            answer = _nextAnswer;
            _nextAnswer = MakeAnswer();
        }

        answer.SetResult();
    }

    private void NoteAnswer(Exception? failure)
    {
        if (failure is null)
        {
            _isFailing = false;
            return;
        }

        TelemetryEventSource.Log.SinkFailed(SinkName, failure.GetType().Name);
        if (!_isFailing && !Volatile.Read(ref _isClosed))
        {
            _isFailing = true;
            _notice($"Telemetry cannot be kept for now and stays in memory: {(failure is SinkException ? failure.Message : $"{SinkName} failed with {failure.GetType().Name}.")}");
        }
    }

    private void NoteHang()
    {
        lock (_gate)
        {
            if (!_isOffering || _isClosed || _isHangTold)
            {
                return;
            }

            _isHangTold = true;
        }

        TelemetryEventSource.Log.SinkHangs(SinkName, (int)HangTime.TotalSeconds);
        _notice($"{SinkName} has not answered for {HangTime.TotalSeconds:0} s; what it is owed of telemetry stays in memory, and other sinks go on.");
    }

    private void NoteDropped(int points)
    {
        if (points == 0)
        {
            return;
        }

        _registry.CountDropped(points);
        TelemetryEventSource.Log.PointsDropped(SinkName, points);
        if (!_isDropTold)
        {
            _isDropTold = true;
            _notice(string.Create(
                CultureInfo.InvariantCulture,
                $"The buffer of telemetry that cannot be kept is full at {BatchQueue.Capacity:#,0} points and single values; from now on the oldest are dropped."));
        }
    }

    private static TaskCompletionSource MakeAnswer() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
