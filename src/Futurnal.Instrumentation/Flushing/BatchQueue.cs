namespace Futurnal.Instrumentation.Flushing;

/// <summary>The batches a sink has not kept yet, oldest first: at most <see cref="Capacity"/> points and single values, the oldest dropped first.</summary>
/// <remarks>
/// Used by one thread at a time. The newest batch is never dropped, nor is one that is being offered: the sink may keep that
/// one yet. A batch without points weighs as much as a point, so that their number is bounded, too.
/// </remarks>
internal sealed class BatchQueue
{
    /// <summary>The buffer of the specification, in points.</summary>
    public const int Capacity = 10_000;

    private readonly LinkedList<QueuedBatch> _batches = [];
    private int _weight;
    private bool _isOffered;

    /// <summary>Gets about how much memory the batches take.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a batch, and drops the oldest where there are too many.</summary>
    /// <returns>The number of points dropped.</returns>
    public int Enqueue(QueuedBatch added)
    {
        _batches.AddLast(added);
        _weight += added.Weight;
        Bytes += added.Bytes;
        var dropped = 0;
        while (_weight > Capacity && Oldest is { } oldest && oldest != _batches.Last)
        {
            dropped += oldest.Value.Points;
            Remove(oldest);
        }

        return dropped;
    }

    /// <summary>Gets the oldest batch, which is being offered from now on; <see langword="null"/> where there is none.</summary>
    public QueuedBatch? Offer()
    {
        _isOffered = _batches.First is not null;
        return _batches.First?.Value;
    }

    /// <summary>Notes the answer to the batch that is being offered: one that was not kept stays the oldest.</summary>
    public void Answer(bool isKept)
    {
        _isOffered = false;
        if (isKept)
        {
            Remove(_batches.First!);
        }
    }

    /// <summary>Removes all.</summary>
    /// <returns>The number of points removed.</returns>
    public int Clear()
    {
        var points = _batches.Sum(b => b.Points);
        _batches.Clear();
        (_weight, Bytes, _isOffered) = (0, 0, false);
        return points;
    }

    private LinkedListNode<QueuedBatch>? Oldest => _isOffered ? _batches.First!.Next : _batches.First;

    private void Remove(LinkedListNode<QueuedBatch> node)
    {
        _batches.Remove(node);
        _weight -= node.Value.Weight;
        Bytes -= node.Value.Bytes;
    }
}
