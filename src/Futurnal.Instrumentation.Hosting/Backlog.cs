namespace Futurnal.Instrumentation.Hosting;

/// <summary>The batches that wait for a store, oldest first: at most <see cref="Capacity"/> points and single values, the oldest dropped first. Not thread-safe.</summary>
internal sealed class Backlog
{
    /// <summary>As much as waits for any sink, in points.</summary>
    public const int Capacity = 10_000;

    private readonly Queue<MetricBatch> _batches = [];
    private int _weight;

    /// <summary>Gets the oldest batch; <see langword="null"/> where there is none.</summary>
    public MetricBatch? Oldest => _batches.TryPeek(out var oldest) ? oldest : null;

    /// <summary>Gets how many points and single values wait.</summary>
    public int Points => _batches.Sum(PointsOf);

    /// <summary>Adds a batch. The newest is never dropped.</summary>
    /// <returns>The number of points and single values dropped.</returns>
    public int Add(MetricBatch batch)
    {
        _batches.Enqueue(batch);
        _weight += WeightOf(batch);
        var dropped = 0;
        while (_weight > Capacity && _batches.Count > 1)
        {
            dropped += PointsOf(RemoveOldest());
        }

        return dropped;
    }

    /// <summary>Removes the oldest batch.</summary>
    public MetricBatch RemoveOldest()
    {
        var oldest = _batches.Dequeue();
        _weight -= WeightOf(oldest);
        return oldest;
    }

    private static int PointsOf(MetricBatch batch) => batch.Points.Length + batch.Observations.Length;

    // A batch without points takes room, too.
    private static int WeightOf(MetricBatch batch) => Math.Max(1, PointsOf(batch));
}
