using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>A cell of a dynamic metric: where one combination of label values is recorded. Immutable; cells never move.</summary>
/// <typeparam name="TInstrument">The kind of instrument.</typeparam>
internal sealed class DynamicCell<TInstrument>(LabelValue[] values, uint hash, TInstrument instrument, int index, CounterInstrument? overflows)
    where TInstrument : Instrument
{
    public TInstrument Instrument { get; } = instrument;

    public int Index { get; } = index;

    public uint Hash { get; } = hash;

    public bool Has(ReadOnlySpan<LabelValue> others) => values.AsSpan().SequenceEqual(others);

    /// <summary>Counts a measurement that has no series of its own.</summary>
    public void CountOverflow() => overflows?.Increment(0);
}
