using System.ComponentModel;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of a gauge that keeps the last value; see <see cref="Instrument"/>. A flush reports a value once, where it was set since the last.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GaugeInstrument : Instrument
{
    private readonly GaugeCell[] _cells;

    internal GaugeInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : base(registry, definition, dimensions)
    {
        _cells = new GaugeCell[CellCount];
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = registry.GaugeCellOf(SeriesAt(i));
        }
    }

    /// <summary>Sets the value; one that is infinite or not a number is left out and counted as rejected.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="value">The value in the metric's unit.</param>
    public void Set(int index, double value)
    {
        if (!double.IsFinite(value))
        {
            Reject();
            return;
        }

        _cells[index].Set(value);
    }

    /// <summary>Sets the value, as <see cref="Set"/> does, and keeps it as a single value.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="value">The value in the metric's unit.</param>
    public void SetRaw(int index, double value)
    {
        Set(index, value);
        if (double.IsFinite(value))
        {
            Observe(index, value);
        }
    }

    internal override void Collect(PointCollection points)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i].TryTake(out var value))
            {
                points.SetValue(SeriesAt(i), value);
                points.Records.Set++;
            }
        }
    }
}
