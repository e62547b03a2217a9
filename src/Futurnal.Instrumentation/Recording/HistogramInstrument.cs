using System.ComponentModel;
using System.Diagnostics;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of a histogram or a timer; see <see cref="Instrument"/>. A cell takes memory with its first value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HistogramInstrument : Instrument
{
    private static readonly double MillisecondsPerTick = 1000.0 / Stopwatch.Frequency;

    private readonly HistogramCell?[] _cells;

    internal HistogramInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : base(registry, definition, dimensions) =>
        _cells = new HistogramCell?[CellCount];

    /// <summary>Records a value; one that is below zero, infinite or not a number is left out and counted as rejected.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="value">The value in the metric's unit.</param>
    public void Record(int index, double value)
    {
        if (!(value >= 0 && value <= double.MaxValue))
        {
            Reject();
            return;
        }

        (Volatile.Read(ref _cells[index]) ?? MakeCell(index)).Record(value);
    }

    /// <summary>Records the time since a time stamp, in milliseconds.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="startTimestamp">What <see cref="Stopwatch.GetTimestamp"/> returned at the start.</param>
    public void RecordElapsed(int index, long startTimestamp) =>
        Record(index, (Stopwatch.GetTimestamp() - startTimestamp) * MillisecondsPerTick);

    internal override void Collect(PointCollection points)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (Volatile.Read(ref _cells[i])?.TakeSinceLast() is { } distribution)
            {
                points.AddDistribution(SeriesAt(i), distribution);
            }
        }
    }

    private HistogramCell MakeCell(int index)
    {
        var made = new HistogramCell();
        return Interlocked.CompareExchange(ref _cells[index], made, null) ?? made;
    }
}
