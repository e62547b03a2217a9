using System.Numerics;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The cells that threads add to: a slab for each, by number. A cell's total is the sum over all slabs. A thread adds by a plain
/// store, and nobody ever writes to the slab of another; who sums waits for nobody and holds up nobody.
/// </summary>
/// <remarks>
/// <para>A slab never moves, and its thread knows it by its address: a thread-static number is read without a detour over the
/// collected heap, and an atomic addition would wait until all that the application has stored before has left its
/// processor.</para>
/// <para>Where a slab becomes too short, its thread puts a longer copy in its place. Who read the first meanwhile has the total
/// of that moment.</para>
/// </remarks>
internal static class ThreadCells
{
    // Two cache lines on each side, since processors fetch neighbours in pairs, and what stands there belongs to another thread.
    private const int Padding = 2 * 64 / sizeof(long);
    private const int Shortest = 64;

    private static readonly Lock Gate = new();
    private static int s_cells;

    // By slot; threads that have added nothing yet have none.
    private static long[]?[] s_slabs = [];

    [ThreadStatic]
    private static nint s_address;

    [ThreadStatic]
    private static int s_length;

    /// <summary>Numbers the cells of an instrument.</summary>
    /// <returns>The number of the first.</returns>
    public static int Number(int cells) => Interlocked.Add(ref s_cells, cells) - cells;

    /// <summary>Adds to the calling thread's cell, where its slab reaches that far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAdd(int cell, long amount)
    {
        if ((uint)cell >= (uint)s_length)
        {
            return false;
        }

        ref var own = ref Unsafe.AddByteOffset(ref Unsafe.NullRef<long>(), s_address + ((nint)cell * sizeof(long)));

        // Whole even where a processor stores half of it at a time, and never before the start of a call whose end it counts.
        Volatile.Write(ref own, own + amount);
        return true;
    }

    /// <summary>Makes the calling thread's slab reach as far as a cell.</summary>
    /// <returns>Whether it does; not where recording has taken all the memory it may, or there is none.</returns>
    public static bool TryReach(int cell)
    {
        try
        {
            Reach(cell);
        }
        catch (OutOfMemoryException)
        {
            // Nothing was published yet, and the slab is as long as before.
        }

        return cell < s_length;
    }

    /// <summary>Adds the totals of cells that follow each other: everything whose addition had ended before, and perhaps some of what is being added.</summary>
    public static void AddTotals(int first, Span<long> totals)
    {
        foreach (var slab in Volatile.Read(ref s_slabs))
        {
            if (slab is not null && Math.Min(totals.Length, LengthOf(slab) - first) is > 0 and var reached)
            {
                Add(slab.AsSpan(Padding + first, reached), totals);
            }
        }
    }

    private static void Add(ReadOnlySpan<long> cells, Span<long> totals)
    {
        var i = 0;

        // Where a word has 64 bits, reading several at once tears none of them.
        for (; Environment.Is64BitProcess && i <= cells.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            (new Vector<long>(totals[i..]) + new Vector<long>(cells[i..])).CopyTo(totals[i..]);
        }

        for (; i < cells.Length; i++)
        {
            totals[i] += Volatile.Read(in cells[i]);
        }
    }

    private static void Reach(int cell)
    {
        if (s_length == 0)
        {
            UseThatOfTheSlot();
        }

        if (cell >= s_length && RecordingMemory.HasRoom)
        {
            Grow(Math.Max(cell + 1, Math.Max(Shortest, 2 * s_length)));
        }
    }

    private static void Grow(int length)
    {
        RecordingMemory.Ask();
        var made = GC.AllocateArray<long>(length + (2 * Padding), pinned: true);
        lock (Gate)
        {
            var own = ThreadSlots.Own;
            var slabs = s_slabs;
            if (own >= slabs.Length)
            {
                RecordingMemory.Ask();
                Array.Resize(ref slabs, own + 1);
            }

            var known = slabs[own] ?? [];
            known.CopyTo(made, 0);
            Volatile.Write(ref slabs[own], made);
            Volatile.Write(ref s_slabs, slabs);
            RecordingMemory.Add((long)(made.Length - known.Length) * sizeof(long));
        }

        UseThatOfTheSlot();
    }

    private static void UseThatOfTheSlot()
    {
        var (own, slabs) = (ThreadSlots.Own, Volatile.Read(ref s_slabs));
        if (own < slabs.Length && slabs[own] is { } slab)
        {
            s_address = Unsafe.ByteOffset(ref Unsafe.NullRef<long>(), ref slab[Padding]);
            s_length = LengthOf(slab);
        }
    }

    private static int LengthOf(long[] slab) => slab.Length - (2 * Padding);
}
