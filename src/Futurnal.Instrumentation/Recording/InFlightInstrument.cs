using System.ComponentModel;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The cells of a gauge that tells how many calls are running; see <see cref="Instrument"/>. A flush reports it while calls
/// run, and once more when there is none left.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InFlightInstrument : Instrument
{
    private readonly long[] _cells;
    private readonly long[] _starts;
    private readonly long[] _collectedStarts;
    private readonly long[] _reported;

    internal InFlightInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : base(registry, definition, dimensions)
    {
        _cells = new long[CellCount];
        _starts = new long[CellCount];
        _collectedStarts = new long[CellCount];
        _reported = new long[CellCount];
    }

    /// <summary>A call begins.</summary>
    /// <param name="index">The cell's index.</param>
    public void Enter(int index)
    {
        Interlocked.Increment(ref _cells[index]);
        Interlocked.Increment(ref _starts[index]);
    }

    /// <summary>A call ended.</summary>
    /// <param name="index">The cell's index.</param>
    public void Leave(int index) => Interlocked.Decrement(ref _cells[index]);

    internal override void Collect(PointCollection points)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            var starts = Volatile.Read(ref _starts[i]);
            var running = Volatile.Read(ref _cells[i]);
            if (running != 0 || _reported[i] != 0 || starts != _collectedStarts[i])
            {
                points.Add(SeriesAt(i), running);
            }

            _reported[i] = running;
            _collectedStarts[i] = starts;
        }
    }
}
