using System.ComponentModel;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of a gauge that keeps the last value; see <see cref="Instrument"/>. A flush reports a value once, where it was set since the last.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GaugeInstrument : Instrument
{
    private readonly MetricRegistry _registry;
    private readonly GaugeCell?[] _cells;

    internal GaugeInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : this(registry, definition, dimensions, CountOf(dimensions))
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = registry.GaugeCellOf(SeriesAt(i));
        }
    }

    internal GaugeInstrument(MetricRegistry registry, MetricDefinition definition, int cells)
        : this(registry, definition, [], cells)
    {
    }

    private GaugeInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions, int cells)
        : base(registry, definition, dimensions, cells)
    {
        _registry = registry;
        _cells = new GaugeCell?[cells];
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

        _cells[index]!.Set(value);
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

    internal override void Assign(int index, Series series)
    {
        base.Assign(index, series);
        Volatile.Write(ref _cells[index], _registry.GaugeCellOf(series));
    }

    internal override void Collect(PointCollection points)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] is { } cell && cell.TryTake(out var value))
            {
                points.SetValue(SeriesAt(i), value);
                points.Records.Set++;
            }
        }
    }
}
