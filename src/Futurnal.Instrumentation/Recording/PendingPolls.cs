using System.Collections.Concurrent;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// What module initializers hand over: it runs with the next flush, so that loading an assembly costs an entry in a queue and
/// cannot fail by us. Thread-safe.
/// </summary>
internal static class PendingPolls
{
    private static readonly ConcurrentQueue<Action> Pending = new();

    public static void Add(Action start) => Pending.Enqueue(start);

    public static void Start()
    {
        while (Pending.TryDequeue(out var start))
        {
            start();
        }
    }
}
