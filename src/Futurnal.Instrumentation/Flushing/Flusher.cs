using System.Collections.Immutable;
using System.Diagnostics;
using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Flushing;

/// <summary>
/// Takes what was recorded since the last flush and hands it to every sink: at an interval, on demand, and once more when
/// disposed. Thread-safe; one flush is taken at a time, and each sink has a queue of its own.
/// </summary>
public sealed class Flusher : IAsyncDisposable
{
    // How long the last flush waits for sinks.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MetricRegistry _registry;
    private readonly TimeProvider _time;
    private readonly Action<string> _notice;
    private readonly ImmutableArray<SinkPump> _pumps;
    private readonly OwnWork _work;
    private readonly RecordingBill _bill = new(RecordingCosts.Shared);
    private readonly OverheadCollector _overhead;
    private readonly ImmutableArray<IMetricCollector> _collectors;
    private readonly PointCollection _points = new();
    private readonly PollPump _polls;
    private readonly FlushClock _clock;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private int _noticesTold;
    private int _unreadTold;
    private bool _isDisposed;

    /// <summary>Gets the least time between two flushes: 1 ms.</summary>
    public static TimeSpan LeastInterval { get; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Gets the greatest time between two flushes: 49 days, which a timer can still wait for.</summary>
    public static TimeSpan GreatestInterval { get; } = TimeSpan.FromDays(49);

    /// <summary>Initializes and starts a flusher.</summary>
    /// <param name="registry">The registry whose instruments are collected.</param>
    /// <param name="sinks">Who receives each flush.</param>
    /// <param name="interval">The time between two flushes: <see cref="LeastInterval"/> to <see cref="GreatestInterval"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notice">Receives a sentence for the user when something is wrong; once for each thing. May be called on any thread.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is not in its range.</exception>
    /// <exception cref="InvalidOperationException">Another flusher collects from the registry.</exception>
    public Flusher(MetricRegistry registry, IEnumerable<IMetricSink> sinks, TimeSpan interval, TimeProvider time, Action<string> notice)
        : this(registry, sinks, interval, time, notice, new ProcessUsage())
    {
    }

    internal Flusher(
        MetricRegistry registry,
        IEnumerable<IMetricSink> sinks,
        TimeSpan interval,
        TimeProvider time,
        Action<string> notice,
        IProcessUsage usage)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(sinks);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, LeastInterval);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, GreatestInterval);
        IMetricSink[] all = [.. sinks];
        _registry = registry;
        _time = time;
        _notice = sentence => Tell(notice, sentence);
        _timer = new PeriodicTimer(interval, time);
        _clock = new FlushClock(time, interval, isContinuing: registry.CollectedUntil is not null);
        _work = new OwnWork(usage, time);
        _polls = new PollPump(registry, _work, time);
        _overhead = new OverheadCollector(usage, _work, _bill.Of, registry.CollectedUntil ?? TimeSpan.Zero);
        _collectors =
        [
            new ProcessCollector(usage, Environment.ProcessorCount), new RateCollector(), _overhead,
            new TelemetryCollector(registry, () => _pumps.Select(p => p.QueuedBytes).DefaultIfEmpty().Max(), _notice),
        ];
        if (!registry.TryClaim())
        {
            _timer.Dispose();
            throw Refusal();
        }

        // What the caller's context holds is none of the business of threads that outlive the call.
        using AsyncFlowControl? noFlow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _pumps = [.. all.Select(sink => new SinkPump(sink, registry, _work, time, _notice))];
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Refuses at once what a second flusher would be refused for, before anything is made ready for it.</summary>
    /// <param name="registry">The registry to be collected.</param>
    /// <exception cref="InvalidOperationException">A flusher collects from the registry.</exception>
    public static void ThrowIfCollected(MetricRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        if (registry.IsClaimed)
        {
            throw Refusal();
        }
    }

    /// <summary>Flushes now: when the task completes, every call that ended before was offered to every sink. Does nothing once disposed.</summary>
    /// <param name="cancellationToken">Asks to give up waiting; nothing is lost by it.</param>
    /// <returns>A task that completes when all sinks have answered.</returns>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        var answers = Task.CompletedTask;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isDisposed)
            {
                Flush();
                answers = AnswersAsync(cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }

        await answers.ConfigureAwait(false);
    }

    /// <summary>Stops, after a last flush. A sink that has not answered 5 s later is given up, and what it was owed is told as lost.</summary>
    /// <returns>A task that completes when all sinks have answered or are given up.</returns>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            Flush();
            await PartAsync().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static InvalidOperationException Refusal() =>
        new("Telemetry already runs in this process; use the one that was started first, or dispose it before starting another.");

    private async Task RunAsync()
    {
        using var timer = _timer;
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                await _gate.WaitAsync(_stop.Token).ConfigureAwait(false);
                try
                {
                    Flush();
                }
                finally
                {
                    _gate.Release();
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Disposal flushes what is left.
        }
    }

    private void Flush()
    {
        try
        {
            Measure(() =>
            {
                // Collecting comes first, since reading gauges can bring what is to be told.
                var batch = Collect();
                TellNotices();
                TellUnread();
                foreach (var pump in _pumps)
                {
                    pump.Enqueue(batch);
                }
            });
            if (!_isDisposed && _bill.IsToBeMeasured)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static flusher => flusher.MeasureRecording(), this, preferLocal: false);
            }
        }
        catch (Exception e)
        {
            // A fault of ours must not end the loop, and so the recording, of the application.
            TelemetryEventSource.Log.FlushFailed(e.GetType().Name);
        }
    }

    /// <summary>Measures what recording costs on a thread of the pool, where the application waits for none of it.</summary>
    private void MeasureRecording()
    {
        try
        {
            Measure(_bill.Measure);
        }
        catch (Exception e)
        {
            // A fault of ours on a thread of the pool would end the process.
            TelemetryEventSource.Log.CollectorFailed(nameof(RecordingBill), e.GetType().Name);
        }
    }

    private void Measure(Action work)
    {
        var mark = _work.Begin();
        try
        {
            work();
        }
        finally
        {
            _work.End(mark);
        }
    }

    private Task AnswersAsync(CancellationToken cancellationToken) => Task.WhenAll(_pumps.Select(p => p.AnswerAsync(cancellationToken)));

    private async Task PartAsync()
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        try
        {
            await AnswersAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The pumps tell what was not kept.
        }

        foreach (var pump in _pumps)
        {
            pump.Dispose();
        }

        _registry.CollectedUntil = _overhead.CollectedUntil;
        _registry.Release();
    }

    private MetricBatch Collect()
    {
        _points.Clear();
        _registry.Collect(_points, _polls);
        var moment = _clock.Next();
        var context = new CollectionContext(_registry, _points, moment);
        foreach (var collector in _collectors)
        {
            CollectFrom(collector, context);
        }

        return new MetricBatch(moment.TimestampMs, _points.ToPoints())
        {
            Observations = _points.ToObservations(moment.TimestampMs, Stopwatch.GetTimestamp()),
        };
    }

    private static void CollectFrom(IMetricCollector collector, CollectionContext context)
    {
        try
        {
            collector.Collect(context);
        }
        catch (Exception e)
        {
            // What the instruments recorded is in the context already and must reach the sinks.
            TelemetryEventSource.Log.CollectorFailed(collector.GetType().Name, e.GetType().Name);
        }
    }

    private void TellNotices()
    {
        var notices = _registry.Notices;
        for (; _noticesTold < notices.Count; _noticesTold++)
        {
            _notice(notices[_noticesTold]);
        }
    }

    private void TellUnread()
    {
        var unread = _registry.UnreadMetrics;
        for (; _unreadTold < unread.Count; _unreadTold++)
        {
            _notice($"A member that metric '{unread[_unreadTold]}' is read from threw an exception and is left out of it; it is read again with each flush.");
        }
    }

    private static void Tell(Action<string> notice, string sentence)
    {
        try
        {
            notice(sentence);
        }
        catch (Exception e)
        {
            // Who cannot be told must not cost the others their points.
            TelemetryEventSource.Log.NoticeFailed(e.GetType().Name);
        }
    }
}
