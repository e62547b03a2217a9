using System.Runtime.CompilerServices;

namespace GeneratedCode.Tests;

/// <summary>Measures the bytes that calls allocate on the calling thread once they have come to a steady state.</summary>
/// <remarks>
/// A cell has two halves that take turns at each flush, and each takes its memory when it is first used. It takes more for a
/// duration that none before came near, as when the thread was stopped in the middle of a call: at most once for each of the four
/// steps in which its range grows to a minute. So between two flushes at least one of <see cref="Rounds"/> is without, while
/// what calls themselves allocate is in every one.
/// </remarks>
internal static class AllocatedBytes
{
    private const int Rounds = 5;

    /// <summary>Gets the bytes of a round of calls, the least of some, and what was recorded during all of them.</summary>
    /// <param name="calls">How many calls, in all rounds together.</param>
    /// <param name="run">Makes so many calls; what it prepares is measured, too.</param>
    public static (long Bytes, Recorded Recorded) InSteadyState(int calls, Action<int> run)
    {
        Warm(() => run(calls / Rounds));
        var bytes = 0L;
        var recorded = Recorded.During(() => bytes = LeastOf(() => run(calls / Rounds)));
        return (bytes, recorded);
    }

    /// <summary>Gets the bytes that a call allocates beyond another, on a thread of its own.</summary>
    public static double Extra(int calls, Action call, Action plain) => PlainThread.Run(() =>
    {
        Warm(() => Repeat(calls, call));
        Repeat(calls, plain);
        return (double)(LeastOf(() => Repeat(calls, call)) - LeastOf(() => Repeat(calls, plain))) / calls;
    });

    private static void Warm(Action round)
    {
        Recorded.During(round);
        Recorded.During(round);
    }

    private static long LeastOf(Action round)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Repeat(int calls, Action call)
    {
        for (var i = 0; i < calls; i++)
        {
            call();
        }
    }
}
