using System.ComponentModel;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The cells of a counter; see <see cref="Instrument"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CounterInstrument : Instrument
{
    private readonly CounterCells _cells;
    private readonly long[] _collected;

    internal CounterInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : this(registry, definition, dimensions, CountOf(dimensions))
    {
    }

    internal CounterInstrument(MetricRegistry registry, MetricDefinition definition, int cells)
        : this(registry, definition, [], cells)
    {
    }

    private CounterInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions, int cells)
        : base(registry, definition, dimensions, cells)
    {
        _collected = new long[cells];
        _cells = new CounterCells(cells);
    }

    /// <summary>Adds one.</summary>
    /// <param name="index">The cell's index.</param>
    public void Increment(int index) => _cells.Add(index, 1);

    /// <summary>Adds an amount; one below zero is left out and counted as rejected, since a counter only rises.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="amount">The amount, zero or above.</param>
    public void Add(int index, long amount)
    {
        if (amount < 0)
        {
            Reject();
            return;
        }

        _cells.Add(index, amount);
    }

    /// <summary>Adds an amount, as <see cref="Add"/> does, and keeps it as a single value.</summary>
    /// <param name="index">The cell's index.</param>
    /// <param name="amount">The amount, zero or above.</param>
    public void AddRaw(int index, long amount)
    {
        Add(index, amount);
        if (amount >= 0)
        {
            Observe(index, amount);
        }
    }

    internal override void Collect(PointCollection points)
    {
        Span<long> chunk = stackalloc long[CounterCells.Chunk];
        for (var first = 0; first < _collected.Length; first += chunk.Length)
        {
            var totals = chunk[..Math.Min(chunk.Length, _collected.Length - first)];
            _cells.Total(first, totals);
            for (var i = 0; i < totals.Length; i++)
            {
                if (totals[i] != _collected[first + i])
                {
                    Report(points, first + i, totals[i]);
                }
            }
        }
    }

    private void Report(PointCollection points, int index, long total)
    {
        var increment = unchecked(total - _collected[index]);
        points.Add(SeriesAt(index), increment);
        points.Records.Counted += Unit is "1" or ['{', ..] ? increment : 1;
        _collected[index] = total;
    }
}
