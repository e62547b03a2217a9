using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation;

/// <summary>A running measurement of a timer, for a <see langword="using"/> statement; the default value records nowhere. Immutable.</summary>
public readonly struct TimerScope : IDisposable, IEquatable<TimerScope>
{
    private readonly DynamicCell<HistogramInstrument>? _cell;
    private readonly long _start;

    internal TimerScope(DynamicCell<HistogramInstrument>? cell)
    {
        _cell = cell;
        _start = cell?.Instrument.Start() ?? 0;
    }

    /// <summary>Tells whether two are the same measurement.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TimerScope left, TimerScope right) => left.Equals(right);

    /// <summary>Tells whether two are different measurements.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TimerScope left, TimerScope right) => !left.Equals(right);

    /// <summary>Records the time since the start.</summary>
    public void Dispose()
    {
        if (_cell is { } cell)
        {
            cell.Instrument.RecordElapsed(cell.Index, _start);
            cell.CountOverflow();
        }
    }

    /// <inheritdoc/>
    public bool Equals(TimerScope other) => ReferenceEquals(_cell, other._cell) && _start == other._start;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimerScope other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_cell, _start);
}
