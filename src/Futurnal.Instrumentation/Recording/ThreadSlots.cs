using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Gives each thread that records a slot, in which other classes keep what it recorded. When a thread has ended, the next new
/// one goes on with its slot, so there are never more of them than there were threads at once, and nothing that an ended thread
/// recorded is lost. Thread-safe.
/// </summary>
internal static class ThreadSlots
{
    private static readonly Lock Gate = new();
    private static readonly List<Thread> Owners = [];

    [ThreadStatic]
    private static int s_own;

    /// <summary>Gets the calling thread's slot; 0 where it has none yet.</summary>
    public static int Known
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => s_own;
    }

    /// <summary>Gets the calling thread's slot, 1 or above.</summary>
    public static int Own => s_own != 0 ? s_own : s_own = Adopt();

    private static int Adopt()
    {
        RecordingMemory.Ask();
        lock (Gate)
        {
            for (var i = 0; i < Owners.Count; i++)
            {
                if (!Owners[i].IsAlive)
                {
                    Owners[i] = Thread.CurrentThread;

                    // What the ended thread wrote last must be seen: it wrote without a lock.
                    Interlocked.MemoryBarrier();
                    return i + 1;
                }
            }

            Owners.Add(Thread.CurrentThread);
            return Owners.Count;
        }
    }
}
