namespace Futurnal.Instrumentation.Flushing;

/// <summary>A sink and the batches it has not yet kept: at most <see cref="Capacity"/> points and single values, the oldest dropped first and counted.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class PendingSink(IMetricSink sink, Action<string> notice)
{
    /// <summary>The buffer of the specification, in points and single values.</summary>
    public const int Capacity = 10_000;

    private readonly Queue<MetricBatch> _pending = [];
    private int _values;
    private bool _isFailing;

    /// <summary>How many points and single values were dropped since the start.</summary>
    public long Dropped { get; private set; }

    /// <summary>Adds a batch to those the sink is owed.</summary>
    public void Enqueue(MetricBatch batch)
    {
        _pending.Enqueue(batch);
        _values += ValuesOf(batch);
        while (_values > Capacity && _pending.Count > 1)
        {
            var dropped = _pending.Dequeue();
            _values -= ValuesOf(dropped);
            if (Dropped == 0)
            {
                notice($"The buffer of telemetry that cannot be kept is full at {Capacity:#,0} points and single values; from now on the oldest are dropped.");
            }

            Dropped += ValuesOf(dropped);
            TelemetryEventSource.Log.PointsDropped(sink.GetType().Name, ValuesOf(dropped));
        }
    }

    /// <summary>Offers the sink what it is owed, oldest first, until it has all or fails. Throws only where it is cancelled.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (_pending.TryPeek(out var next))
            {
                await sink.WriteAsync(next, cancellationToken).ConfigureAwait(false);
                _pending.Dequeue();
                _values -= ValuesOf(next);
            }

            _isFailing = false;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            NoteFailure(e);
        }
    }

    private static int ValuesOf(MetricBatch batch) => batch.Points.Length + batch.Observations.Length;

    private void NoteFailure(Exception e)
    {
        TelemetryEventSource.Log.SinkFailed(sink.GetType().Name, e.GetType().Name);
        if (!_isFailing)
        {
            _isFailing = true;
            notice($"Telemetry cannot be kept for now and stays in memory: {(e is SinkException ? e.Message : $"{sink.GetType().Name} failed with {e.GetType().Name}.")}");
        }
    }
}
