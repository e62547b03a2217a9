namespace Futurnal.Instrumentation;

/// <summary>Receives each flush.</summary>
/// <remarks>
/// One batch at a time arrives, in order of time, on the thread pool. A batch whose writing throws is kept and offered again
/// with the next flush, so writing must either keep the whole batch or none of it. A sink that takes long delays no other, and
/// what it is owed waits meanwhile, up to 10,000 points.
/// </remarks>
public interface IMetricSink
{
    /// <summary>Keeps a batch.</summary>
    /// <param name="batch">The batch; immutable.</param>
    /// <param name="cancellationToken">Asks to give up, since telemetry ends and has waited long enough; nothing may be kept then.</param>
    /// <returns>A task that completes when the batch is kept.</returns>
    ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken);
}
