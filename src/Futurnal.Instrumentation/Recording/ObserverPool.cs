using System.Collections.Concurrent;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Keeps observers of calls that have ended for calls to come. Thread-safe.</summary>
internal static class ObserverPool<TObserver>
    where TObserver : class, new()
{
    // As many calls of one kind as can be expected to be suspended at once; of a greater number the rest is garbage.
    private const int Limit = 1_024;

    private static readonly ConcurrentQueue<TObserver> Idle = new();
    private static int _count;

    public static TObserver Take()
    {
        if (!Idle.TryDequeue(out var observer))
        {
            return new TObserver();
        }

        Interlocked.Decrement(ref _count);
        return observer;
    }

    public static void Return(TObserver observer)
    {
        if (Interlocked.Increment(ref _count) > Limit)
        {
            Interlocked.Decrement(ref _count);
            return;
        }

        Idle.Enqueue(observer);
    }
}
