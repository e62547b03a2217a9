namespace Futurnal.Instrumentation;

/// <summary>Receives each flush.</summary>
/// <remarks>
/// One batch at a time arrives, in order of time, on the flusher's thread or that of who asked for a flush. A batch whose
/// writing throws is kept and offered again with the next flush, so writing must either keep the whole batch or none of it.
/// </remarks>
public interface IMetricSink
{
    /// <summary>Keeps a batch.</summary>
    /// <param name="batch">The batch; immutable.</param>
    /// <param name="cancellationToken">Asks to give up; nothing may be kept then.</param>
    /// <returns>A task that completes when the batch is kept.</returns>
    ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken);
}
