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
    private readonly CounterCells _starts;
    private readonly CounterCells _ends;
    private readonly long[] _collectedStarts;
    private readonly long[] _reported;

    internal InFlightInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : base(registry, definition, dimensions)
    {
        _collectedStarts = new long[CellCount];
        _reported = new long[CellCount];
        _starts = new CounterCells(CellCount);
        _ends = new CounterCells(CellCount);
    }

    /// <summary>A call begins.</summary>
    /// <param name="index">The cell's index.</param>
    public void Enter(int index) => _starts.Increment(index);

    /// <summary>A call ended.</summary>
    /// <param name="index">The cell's index.</param>
    public void Leave(int index) => _ends.Increment(index);

    internal override void Collect(PointCollection points)
    {
        for (var i = 0; i < _reported.Length; i++)
        {
            // Ends first: a call whose end is counted has its start counted, too, so the number is never below zero.
            var ends = _ends.Total(i);
            Volatile.ReadBarrier();
            var starts = _starts.Total(i);
            var running = starts - ends;
            if (running != 0 || _reported[i] != 0 || starts != _collectedStarts[i])
            {
                points.Add(SeriesAt(i), running);
            }

            // A start and, sooner or later, an end.
            points.Records.Counted += 2 * (starts - _collectedStarts[i]);
            _reported[i] = running;
            _collectedStarts[i] = starts;
        }
    }
}
