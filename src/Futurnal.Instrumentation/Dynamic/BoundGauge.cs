using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// One series of a gauge that keeps the last value, found once; made by <see cref="DynamicGauge.With"/>. The default value records nowhere.
/// Immutable and thread-safe.
/// </summary>
public readonly struct BoundGauge : IEquatable<BoundGauge>
{
    private readonly DynamicCell<GaugeInstrument>? _cell;

    internal BoundGauge(DynamicCell<GaugeInstrument>? cell) => _cell = cell;

    /// <summary>Tells whether two handles are of the same series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BoundGauge left, BoundGauge right) => left.Equals(right);

    /// <summary>Tells whether two handles are of different series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BoundGauge left, BoundGauge right) => !left.Equals(right);

    /// <summary>Sets the value; one that is infinite or not a number is left out and counted as rejected.</summary>
    /// <param name="value">The value in the metric's unit.</param>
    public void Set(double value)
    {
        if (_cell is { } cell)
        {
            cell.Instrument.Set(cell.Index, value);
            cell.CountOverflow();
        }
    }

    /// <inheritdoc/>
    public bool Equals(BoundGauge other) => ReferenceEquals(_cell, other._cell);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BoundGauge other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _cell?.GetHashCode() ?? 0;
}
