using System.Numerics;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Totals that many threads add to, one for each cell. Threads share them until they are seen to collide; from then on each
/// processor has a stripe of its own. Thread-safe; nothing that was added is lost.
/// </summary>
/// <remarks>
/// <para>Asking for the processor costs more than adding to a cell that nobody else wants; adding to one that two processors
/// want costs more than either. A shared cell has a cache line to itself, so that only threads that want the same cell
/// collide, and they notice: their exchange fails.</para>
/// <para>A thread may be moved to another processor between asking where it runs and adding, so adding to a stripe is atomic,
/// too. An atomic addition holds up all reading that follows it, so nothing may stand between an instrument and its cells:
/// hence a struct, which is to be kept in a field that is not read-only.</para>
/// </remarks>
internal struct StripedCells
{
    private const int Line = 64 / sizeof(long);

    // Two lines, since processors fetch neighbours in pairs.
    private const int Padding = 2 * Line;
    private const int MostStripes = 64;
    private const int CollisionsBorne = 16;

    private static readonly int StripeMask = Math.Min(MostStripes, (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount)) - 1;

    private readonly long[] _shared;
    private readonly int _shift;
    private long[]? _stripes;
    private int _collisions;

    public StripedCells(int count)
    {
        _shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(count + Padding)));
        _shared = new long[(count + 1) * Line];
        RecordingMemory.Add(_shared.LongLength * sizeof(long));
    }

    public void Increment(int index) => Add(index, 1);

    public void Add(int index, long amount)
    {
        if (_stripes is { } stripes)
        {
            Interlocked.Add(ref At(stripes, index), amount);
            return;
        }

        ref var cell = ref _shared[(index + 1) * Line];
        var seen = Volatile.Read(ref cell);
        if (Interlocked.CompareExchange(ref cell, seen + amount, seen) != seen)
        {
            AddColliding(index, amount);
        }
    }

    /// <summary>Gets a cell's total: everything whose addition had ended before, and perhaps some of what is being added.</summary>
    public readonly long Total(int index)
    {
        var total = Volatile.Read(ref _shared[(index + 1) * Line]);
        if (Volatile.Read(in _stripes) is { } stripes)
        {
            for (var at = Padding + index; at < stripes.Length; at += 1 << _shift)
            {
                total += Volatile.Read(ref stripes[at]);
            }
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddColliding(int index, long amount)
    {
        Interlocked.Add(ref _shared[(index + 1) * Line], amount);
        if (Interlocked.Increment(ref _collisions) == CollisionsBorne)
        {
            var made = new long[((StripeMask + 1) << _shift) + Padding];
            RecordingMemory.Add(made.LongLength * sizeof(long));
            Volatile.Write(ref _stripes, made);
        }
    }

    private readonly ref long At(long[] stripes, int index) =>
        ref stripes[((Thread.GetCurrentProcessorId() & StripeMask) << _shift) + Padding + index];
}
