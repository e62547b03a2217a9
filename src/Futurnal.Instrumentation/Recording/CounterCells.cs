using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Totals that many threads add to, one for each cell; nothing that was added is lost. Thread-safe.</summary>
/// <remarks>
/// Each thread adds to cells of its own (<see cref="ThreadCells"/>). Those that came when there was no more memory for that add
/// to the shared ones.
/// </remarks>
internal readonly struct CounterCells
{
    /// <summary>How many totals to ask for at once.</summary>
    public const int Chunk = 256;

    private readonly int _first;
    private readonly long[] _shared;

    public CounterCells(int count)
    {
        // Numbered when there is memory for it: numbers are not given back, and each thread's slab reaches as far as the last.
        _shared = new long[count];
        _first = ThreadCells.Number(count);
        RecordingMemory.Add((long)count * sizeof(long));
    }

    public void Increment(int index) => Add(index, 1);

    public void Add(int index, long amount)
    {
        if (!ThreadCells.TryAdd(_first + index, amount))
        {
            AddFirst(index, amount);
        }
    }

    /// <summary>Gets a cell's total: everything whose addition had ended before, and perhaps some of what is being added.</summary>
    public long Total(int index)
    {
        Span<long> total = [0];
        Total(index, total);
        return total[0];
    }

    /// <summary>Gets totals, each as <see cref="Total(int)"/> does.</summary>
    /// <param name="first">The index of the first cell.</param>
    /// <param name="totals">The totals of that one and those that follow.</param>
    public void Total(int first, Span<long> totals)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = Interlocked.Read(ref _shared[first + i]);
        }

        ThreadCells.AddTotals(_first + first, totals);
    }

    /// <summary>Adds where it is rare: the first amount of a thread, and in a cell that threads share.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFirst(int index, long amount)
    {
        ref var shared = ref _shared[index];
        if (!ThreadCells.TryReach(_first + index) || !ThreadCells.TryAdd(_first + index, amount))
        {
            Interlocked.Add(ref shared, amount);
        }
    }
}
