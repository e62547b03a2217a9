using System.Collections.Concurrent;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// What module initializers hand over: it runs with the next flush, so that loading an assembly costs an entry in a queue and
/// cannot fail by us. Thread-safe.
/// </summary>
internal sealed class PendingPolls
{
    private readonly ConcurrentQueue<Action> _pending = new();

    /// <summary>Gets what is handed over to <see cref="MetricRegistry.Shared"/>.</summary>
    public static PendingPolls Shared { get; } = new();

    public void Add(Action start) => _pending.Enqueue(start);

    /// <summary>Runs what was handed over. What fails is counted and left for the next time; the others, and the flush, go on.</summary>
    public void Start(MetricRegistry registry)
    {
        try
        {
            // As many as there are: what comes back to the queue waits for the next flush.
            for (var left = _pending.Count; left > 0 && _pending.TryPeek(out var start); left--)
            {
                if (!TryStart(start, registry))
                {
                    _pending.Enqueue(start);
                }

                _pending.TryDequeue(out _);
            }
        }
        catch (OutOfMemoryException)
        {
            // No memory to put one at the end of the queue: it is still at its head, and waits there with those after it.
        }
    }

    private static bool TryStart(Action start, MetricRegistry registry)
    {
        try
        {
            start();
            return true;
        }
        catch (Exception e)
        {
            registry.CountUnstarted(e);
            return false;
        }
    }
}
