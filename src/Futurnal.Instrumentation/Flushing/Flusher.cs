using System.Collections.Immutable;
using System.Diagnostics;
using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Flushing;

/// <summary>
/// Takes what was recorded since the last flush and hands it to every sink: at an interval, on demand, and once more when
/// disposed. Thread-safe; one flush runs at a time.
/// </summary>
public sealed class Flusher : IAsyncDisposable
{
    private readonly MetricRegistry _registry;
    private readonly TimeProvider _time;
    private readonly Action<string> _notice;
    private readonly ImmutableArray<PendingSink> _sinks;
    private readonly OverheadCollector _overhead;
    private readonly ImmutableArray<IMetricCollector> _collectors;
    private readonly PointCollection _points = new();
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private readonly long _startTimestamp;
    private TimeSpan _lastNow;
    private long _lastTimestampMs;
    private int _refusalsTold;
    private int _unreadTold;
    private long _rejectedTold;
    private long _droppedTold;
    private bool _isDisposed;

    /// <summary>Initializes and starts a flusher.</summary>
    /// <param name="registry">The registry whose instruments are collected.</param>
    /// <param name="sinks">Who receives each flush, in this order.</param>
    /// <param name="interval">The time between two flushes: 1 ms to 49 days.</param>
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
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        _registry = registry;
        _time = time;
        _notice = sentence => Tell(notice, sentence);
        _sinks = [.. sinks.Select(sink => new PendingSink(sink, _notice))];
        _overhead = new OverheadCollector(usage, RecordingCost.Measure);
        _collectors = [new ProcessCollector(usage, Environment.ProcessorCount), new RateCollector(), _overhead];
        _startTimestamp = time.GetTimestamp();
        _timer = new PeriodicTimer(interval, time);
        if (!registry.TryClaim())
        {
            _timer.Dispose();
            throw new InvalidOperationException("Telemetry already runs in this process; use the one that was started first, or dispose it before starting another.");
        }

        _loop = Task.Run(RunAsync);
    }

    /// <summary>Flushes now: when the task completes, every call that ended before was offered to every sink.</summary>
    /// <param name="cancellationToken">Asks to give up waiting; nothing is lost by it.</param>
    /// <returns>A task that completes when all sinks have answered.</returns>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isDisposed)
            {
                await FlushOnceAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops, after a last flush.</summary>
    /// <returns>A task that completes when all sinks have answered.</returns>
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

            await FlushOnceAsync(CancellationToken.None).ConfigureAwait(false);
            _isDisposed = true;
            _registry.Release();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task RunAsync()
    {
        using var timer = _timer;
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                await FlushAsync(_stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Disposal flushes what is left.
        }
    }

    private async ValueTask FlushOnceAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var processorTime = _overhead.ProcessorTime;
        try
        {
            // Collecting comes first, since reading gauges can bring what is to be told.
            var batch = Collect();
            TellRefusals();
            TellUnread();
            TellRejectedValues();
            TellDroppedObservations();
            foreach (var sink in _sinks)
            {
                sink.Enqueue(batch);
            }

            foreach (var sink in _sinks)
            {
                await sink.DrainAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours must not end the loop, and so the recording, of the application.
            TelemetryEventSource.Log.FlushFailed(e.GetType().Name);
        }
        finally
        {
            _overhead.NoteFlush(_time.GetElapsedTime(started), processorTime);
        }
    }

    private MetricBatch Collect()
    {
        _points.Clear();
        _registry.Collect(_points);
        var now = _time.GetElapsedTime(_startTimestamp);
        var context = new CollectionContext(_registry, _points, now, now - _lastNow);
        _lastNow = now;
        foreach (var collector in _collectors)
        {
            CollectFrom(collector, context);
        }

        // Time never goes back, also where the system's clock does.
        _lastTimestampMs = Math.Max(_time.GetUtcNow().ToUnixTimeMilliseconds(), _lastTimestampMs + 1);
        return new MetricBatch(_lastTimestampMs, _points.ToPoints())
        {
            Observations = _points.ToObservations(_lastTimestampMs, Stopwatch.GetTimestamp()),
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

    private void TellRefusals()
    {
        var refusals = _registry.Refusals;
        for (; _refusalsTold < refusals.Count; _refusalsTold++)
        {
            _notice(refusals[_refusalsTold]);
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

    private void TellRejectedValues()
    {
        var rejected = _registry.RejectedValues;
        if (rejected == _rejectedTold)
        {
            return;
        }

        TelemetryEventSource.Log.ValuesRejected(rejected - _rejectedTold);
        if (_rejectedTold == 0)
        {
            _notice("Some values were left out of telemetry: counters take none below zero, histograms none below zero or not finite, gauges none not finite.");
        }

        _rejectedTold = rejected;
    }

    private void TellDroppedObservations()
    {
        var dropped = _registry.Observations.Dropped;
        if (dropped == _droppedTold)
        {
            return;
        }

        TelemetryEventSource.Log.ObservationsDropped(dropped - _droppedTold);
        if (_droppedTold == 0)
        {
            _notice($"Metrics that keep each value had more than {ObservationBuffer.Capacity:#,0} between two flushes; those beyond are counted, but not kept one by one.");
        }

        _droppedTold = dropped;
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
