using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>
/// One series of a timer, found once; made by <see cref="DynamicTimer.With"/>. The default value records nowhere.
/// Immutable and thread-safe.
/// </summary>
public readonly struct BoundTimer : IEquatable<BoundTimer>
{
    private readonly DynamicCell<HistogramInstrument>? _cell;

    internal BoundTimer(DynamicCell<HistogramInstrument>? cell) => _cell = cell;

    /// <summary>Tells whether two handles are of the same series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BoundTimer left, BoundTimer right) => left.Equals(right);

    /// <summary>Tells whether two handles are of different series.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BoundTimer left, BoundTimer right) => !left.Equals(right);

    /// <summary>Records a duration in milliseconds; one below zero is left out and counted as rejected.</summary>
    /// <param name="duration">The duration.</param>
    public void Record(TimeSpan duration)
    {
        if (_cell is { } cell)
        {
            cell.Instrument.Record(cell.Index, duration.TotalMilliseconds);
            cell.CountOverflow();
        }
    }

    /// <summary>Begins a measurement that ends, and is recorded, when what is returned is disposed.</summary>
    /// <returns>The running measurement; to be disposed once, on any thread.</returns>
    public TimerScope Start() => new(_cell);

    /// <inheritdoc/>
    public bool Equals(BoundTimer other) => ReferenceEquals(_cell, other._cell);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BoundTimer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _cell?.GetHashCode() ?? 0;
}
