using System.ComponentModel;
using Futurnal.Instrumentation.Dynamic;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of one combination of hashes, one for each combination of the other labels; for generated code. Immutable.</summary>
/// <typeparam name="TInstrument">The kind of instrument.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashedCells<TInstrument>
    where TInstrument : Instrument
{
    private readonly DynamicCell<TInstrument> _cell;

    internal HashedCells(DynamicCell<TInstrument> cell) => _cell = cell;

    /// <summary>Gets the cells for what is no measurement, as the end of a call whose beginning was one.</summary>
    public TInstrument Cells => _cell.Instrument;

    /// <summary>Gets the cells for one measurement, which is counted where it has no series of its own.</summary>
    /// <returns>The cells.</returns>
    public TInstrument ToRecord()
    {
        _cell.CountOverflow();
        return _cell.Instrument;
    }
}
