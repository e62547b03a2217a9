using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The shards of every thread: a table for each, by cell.</summary>
/// <remarks>
/// A thread knows its table by its slot: a thread-static number is read without a detour over the collected heap, which costs
/// as much as the rest of finding a shard.
/// </remarks>
internal static class ThreadShards
{
    private static readonly Lock Gate = new();
    private static int s_cells;

    // By slot. Table 0 is that of all threads that have recorded nothing yet, and stays empty.
    private static HistogramShard?[][] s_tables = [[]];

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
            var own = ThreadSlots.Known;
            return (uint)own < (uint)tables.Length ? tables[own] : tables[0];
        }
    }

    /// <summary>Finds the calling thread's shard, or <see langword="null"/> where it has none yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HistogramShard? Find(int cell) => Find(Table, cell);

    /// <summary>Finds a shard in a table of the calling thread; one taken a while ago may lack it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HistogramShard? Find(HistogramShard?[] table, int cell) => (uint)cell < (uint)table.Length ? table[cell] : null;

    /// <summary>Makes the calling thread's table reach as far as a cell.</summary>
    /// <returns>The cell's place; a shard may stand there: that of an ended thread whose table this one goes on with.</returns>
    public static ref HistogramShard? Reach(int cell)
    {
        var own = ThreadSlots.Own;
        if (own >= s_tables.Length || cell >= s_tables[own].Length)
        {
            Grow(own, cell + 1);
        }

        return ref s_tables[own][cell];
    }

    private static void Grow(int own, int atLeast)
    {
        RecordingMemory.Ask();
        lock (Gate)
        {
            while (own >= s_tables.Length)
            {
                s_tables = [.. s_tables, []];
            }

            ref var table = ref s_tables[own];

            // A quarter more than there are: where each metric is used as soon as it is made, not each may copy the table.
            var length = Math.Max(atLeast, Math.Min(Volatile.Read(ref s_cells) * 5 / 4, table.Length * 2));
            var added = length - table.Length;
            Array.Resize(ref table, length);
            RecordingMemory.Add((long)added * IntPtr.Size);
        }
    }
}
