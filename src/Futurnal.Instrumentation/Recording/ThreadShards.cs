using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The shards of every thread: a table for each, by cell. When a thread has ended, the next new one goes on with its table, so
/// there are never more of them than there were threads at once, and nothing that an ended thread recorded is lost.
/// </summary>
/// <remarks>
/// A thread knows its table by a number: a thread-static number is read without a detour over the collected heap, which costs
/// as much as the rest of finding a shard.
/// </remarks>
internal static class ThreadShards
{
    private static readonly Lock Gate = new();
    private static readonly List<Thread> Owners = [];
    private static int s_cells;

    // Table 0 is that of all threads that have recorded nothing yet, and stays empty.
    private static HistogramShard?[][] s_tables = [[]];

    [ThreadStatic]
    private static int s_own;

    /// <summary>Numbers the cells of an instrument.</summary>
    /// <returns>The number of the first.</returns>
    public static int Number(int cells) => Interlocked.Add(ref s_cells, cells) - cells;

    /// <summary>Gets the calling thread's table; one that is empty where it has recorded nothing yet.</summary>
    public static HistogramShard?[] Table
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var tables = s_tables;
            var own = s_own;
            return (uint)own < (uint)tables.Length ? tables[own] : tables[0];
        }
    }

    /// <summary>Finds the calling thread's shard, or <see langword="null"/> where it has none yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HistogramShard? Find(int cell) => Find(Table, cell);

    /// <summary>Finds a shard in a table of the calling thread; one taken a while ago may lack it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HistogramShard? Find(HistogramShard?[] table, int cell) => (uint)cell < (uint)table.Length ? table[cell] : null;

    /// <summary>Keeps a shard as the calling thread's, unless it has one: another thread's that it goes on with may have it.</summary>
    /// <returns>The shard the thread has now.</returns>
    public static HistogramShard Keep(int cell, Func<HistogramShard> make)
    {
        if (s_own == 0)
        {
            s_own = Adopt();
        }

        var length = s_tables[s_own].Length;
        if (cell >= length)
        {
            Grow(Math.Max(cell + 1, Math.Min(Volatile.Read(ref s_cells), length * 2)));
        }

        return s_tables[s_own][cell] ??= make();
    }

    private static void Grow(int length)
    {
        lock (Gate)
        {
            RecordingMemory.Add((long)(length - s_tables[s_own].Length) * IntPtr.Size);
            Array.Resize(ref s_tables[s_own], length);
        }
    }

    private static int Adopt()
    {
        lock (Gate)
        {
            for (var i = 0; i < Owners.Count; i++)
            {
                if (!Owners[i].IsAlive)
                {
                    Owners[i] = Thread.CurrentThread;

                    // What the ended thread wrote last must be seen: its shards have no lock.
                    Interlocked.MemoryBarrier();
                    return i + 1;
                }
            }

            Owners.Add(Thread.CurrentThread);
            s_tables = [.. s_tables, []];
            return Owners.Count;
        }
    }
}
