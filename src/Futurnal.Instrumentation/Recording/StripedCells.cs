namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Totals that many threads add to, one for each cell: each processor has a stripe of its own, so that threads do not pass a
/// cache line to and fro. Thread-safe; nothing that was added is lost.
/// </summary>
/// <remarks>
/// A thread may be moved to another processor between asking where it runs and adding, so adding is atomic all the same; an
/// atomic addition to a line that the processor has to itself costs as much as an ordinary one does elsewhere.
/// </remarks>
internal sealed class StripedCells
{
    // Two lines, since processors fetch neighbours in pairs.
    private const int Padding = 128 / sizeof(long);
    private const int MostStripes = 64;

    private static readonly int StripeMask = Math.Min(MostStripes, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount)) - 1;

    private readonly long[] _cells;
    private readonly int _stride;

    public StripedCells(int count)
    {
        Count = count;
        _stride = (count + (2 * Padding) - 1) / Padding * Padding;
        _cells = new long[((StripeMask + 1) * _stride) + Padding];
        RecordingMemory.Add(_cells.LongLength * sizeof(long));
    }

    /// <summary>Gets the number of cells.</summary>
    public int Count { get; }

    public void Increment(int index) => Interlocked.Increment(ref At(index));

    public void Add(int index, long amount) => Interlocked.Add(ref At(index), amount);

    /// <summary>Gets a cell's total: everything whose addition had ended before, and perhaps some of what is being added.</summary>
    public long Total(int index)
    {
        var total = 0L;
        for (var at = Padding + index; at < _cells.Length; at += _stride)
        {
            total += Volatile.Read(ref _cells[at]);
        }

        return total;
    }

    private ref long At(int index) => ref _cells[((Thread.GetCurrentProcessorId() & StripeMask) * _stride) + Padding + index];
}
