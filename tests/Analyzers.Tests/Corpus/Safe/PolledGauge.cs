// verdict: safe
// The length of a queue of paths is read at each flush.
using System.Collections.Concurrent;

public sealed partial class WorkQueue
{
    private readonly ConcurrentQueue<string> _paths = new();

    public WorkQueue() => ObserveGauges();

    [Gauge("queue.length", Poll = true)]
    public int Length => _paths.Count;

    public void Enqueue(string path) => _paths.Enqueue(path);
}
