using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>The cells of a dynamic metric by their label values. Finding takes no lock and allocates nothing; adding is for one thread at a time.</summary>
/// <remarks>
/// An open table: a reader that misses a cell added meanwhile looks again under the lock of who adds. Growing publishes a new
/// table that holds the same cells, so what readers of the old one record is not lost.
/// </remarks>
/// <typeparam name="TInstrument">The kind of instrument.</typeparam>
internal sealed class DynamicCells<TInstrument>
    where TInstrument : Instrument
{
    private DynamicCell<TInstrument>?[] _table = new DynamicCell<TInstrument>?[8];
    private int _count;

    /// <summary>Gets the number of cells.</summary>
    public int Count => Volatile.Read(ref _count);

    public static uint HashOf(ReadOnlySpan<LabelValue> values)
    {
        var hash = 0ul;
        foreach (var value in values)
        {
            hash = (System.Numerics.BitOperations.RotateLeft(hash, 23) + value.Mixed) * 0xD6E8FEB86659FD93;
        }

        return (uint)(hash >> 32);
    }

    public DynamicCell<TInstrument>? Find(ReadOnlySpan<LabelValue> values, uint hash)
    {
        var table = Volatile.Read(ref _table);
        for (var at = hash; ; at++)
        {
            var cell = Volatile.Read(ref table[at & (uint)(table.Length - 1)]);
            if (cell is null || (cell.Hash == hash && cell.Has(values)))
            {
                return cell;
            }
        }
    }

    /// <summary>Makes room for one cell, so that <see cref="Add"/> takes no memory.</summary>
    public void Reserve()
    {
        // At most half full, so that a search soon comes to an empty place.
        if ((_count + 1) * 2 > _table.Length)
        {
            RecordingMemory.Ask();
            var larger = new DynamicCell<TInstrument>?[_table.Length * 2];
            foreach (var known in _table)
            {
                if (known is not null)
                {
                    Put(larger, known);
                }
            }

            Volatile.Write(ref _table, larger);
        }
    }

    /// <summary>Adds a cell that room was made for.</summary>
    public void Add(DynamicCell<TInstrument> cell)
    {
        Put(_table, cell);
        Volatile.Write(ref _count, _count + 1);
    }

    private static void Put(DynamicCell<TInstrument>?[] table, DynamicCell<TInstrument> cell)
    {
        var at = cell.Hash & (uint)(table.Length - 1);
        while (table[at] is not null)
        {
            at = (at + 1) & (uint)(table.Length - 1);
        }

        Volatile.Write(ref table[at], cell);
    }
}
