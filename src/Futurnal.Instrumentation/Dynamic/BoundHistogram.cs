using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// One series of a histogram, found once; made by <see cref="DynamicHistogram.With"/>. The default value records nowhere.
/// Immutable and thread-safe.
/// </summary>
public readonly struct BoundHistogram : IEquatable<BoundHistogram>
{
    private readonly DynamicCell<HistogramInstrument>? _cell;

    internal BoundHistogram(DynamicCell<HistogramInstrument>? cell) => _cell = cell;

    /// <summary>Tells whether two handles are of the same series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BoundHistogram left, BoundHistogram right) => left.Equals(right);

    /// <summary>Tells whether two handles are of different series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BoundHistogram left, BoundHistogram right) => !left.Equals(right);

    /// <summary>Records a value; one that is below zero, infinite or not a number is left out and counted as rejected.</summary>
    /// <param name="value">The value in the metric's unit.</param>
    public void Record(double value)
    {
        if (_cell is { } cell)
        {
            cell.Instrument.Record(cell.Index, value);
            cell.CountOverflow();
        }
    }

    /// <inheritdoc/>
    public bool Equals(BoundHistogram other) => ReferenceEquals(_cell, other._cell);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BoundHistogram other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _cell?.GetHashCode() ?? 0;
}
