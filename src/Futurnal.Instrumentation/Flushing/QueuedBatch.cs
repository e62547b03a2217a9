namespace Futurnal.Instrumentation.Flushing;

/// <summary>A batch in a queue.</summary>
/// <param name="Number">Rises by one from batch to batch.</param>
/// <param name="Batch">The batch.</param>
internal sealed record QueuedBatch(long Number, MetricBatch Batch)
{
    // A point and its place in the batch; a distribution without its buckets; a bucket's index and count; a single value.
    private const int BytesOfPoint = 48;
    private const int BytesOfDistribution = 152;
    private const int BytesOfBucket = 12;
    private const int BytesOfObservation = 24;

    /// <summary>Gets how many points, and single values beside them, the batch holds.</summary>
    public int Points { get; } = Batch.Points.Length + Batch.Observations.Length;

    /// <summary>Gets what the batch counts for where queues are bounded.</summary>
    public int Weight => Math.Max(1, Points);

    /// <summary>Gets about how much memory the batch takes.</summary>
    public long Bytes { get; } = BytesOf(Batch);

    private static long BytesOf(MetricBatch batch)
    {
        var bytes = ((long)batch.Points.Length * BytesOfPoint) + ((long)batch.Observations.Length * BytesOfObservation);
        foreach (var point in batch.Points)
        {
            if (point.Distribution is { } distribution)
            {
                bytes += BytesOfDistribution + (distribution.BucketCounts.Length * BytesOfBucket);
            }
        }

        return bytes;
    }
}
