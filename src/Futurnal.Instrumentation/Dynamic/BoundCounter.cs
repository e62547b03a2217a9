using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// One series of a counter, found once; made by <see cref="DynamicCounter.With"/>. The default value records nowhere.
/// Immutable and thread-safe.
/// </summary>
public readonly struct BoundCounter : IEquatable<BoundCounter>
{
    private readonly DynamicCell<CounterInstrument>? _cell;

    internal BoundCounter(DynamicCell<CounterInstrument>? cell) => _cell = cell;

    /// <summary>Tells whether two handles are of the same series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BoundCounter left, BoundCounter right) => left.Equals(right);

    /// <summary>Tells whether two handles are of different series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BoundCounter left, BoundCounter right) => !left.Equals(right);

    /// <summary>Adds an amount; one below zero is left out and counted as rejected, since a counter only rises.</summary>
    /// <param name="amount">The amount, zero or above.</param>
    public void Add(long amount)
    {
        if (_cell is { } cell)
        {
            cell.Instrument.Add(cell.Index, amount);
            cell.CountOverflow();
        }
    }

    /// <inheritdoc/>
    public bool Equals(BoundCounter other) => ReferenceEquals(_cell, other._cell);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BoundCounter other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _cell?.GetHashCode() ?? 0;
}
