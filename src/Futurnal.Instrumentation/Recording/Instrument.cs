using System.ComponentModel;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// One metric as one method reports it: a dense array of cells, one for each combination of label values. Made by
/// generated code, once for each method and metric; recording is thread-safe and allocates nothing once a cell is in use.
/// </summary>
/// <remarks>
/// A cell's index is <c>((v₀ × n₁ + v₁) × n₂ + v₂) …</c>: <c>vᵢ</c> the position of the value in dimension <c>i</c>,
/// <c>nᵢ</c> the number of its values.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Instrument
{
    private readonly LabelDimension[] _dimensions;
    private readonly Series?[] _series;
    private readonly MetricRegistry _registry;
    private readonly MetricDefinition _definition;

    private protected Instrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions)
        : this(registry, definition, dimensions, CountOf(dimensions))
    {
    }

    /// <summary>Initializes an instrument; without dimensions, its cells are given their series one by one.</summary>
    private protected Instrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions, int cells)
    {
        _registry = registry;
        _definition = definition;
        _dimensions = dimensions;
        _series = new Series?[cells];
    }

    internal int CellCount => _series.Length;

    /// <summary>Gets the metric.</summary>
    internal MetricDefinition Definition => _definition;

    private protected string Unit => _definition.Unit;

    /// <summary>Gives a cell its series, before anything is recorded in it.</summary>
    internal virtual void Assign(int index, Series series) => Volatile.Write(ref _series[index], series);

    /// <summary>Is told the share of calls that timers clock, above 0 and at most 1.</summary>
    internal virtual void ApplyRate(double rate)
    {
    }

    /// <summary>Makes ready for <see cref="Collect"/>; a barrier on every processor follows where it says so. Called by the thread that collects.</summary>
    internal virtual bool Close() => false;

    /// <summary>Hands what was recorded since the last time to the collection. Called by one thread at a time.</summary>
    internal abstract void Collect(PointCollection points);

    /// <summary>Keeps a single value besides what the cells make of it.</summary>
    private protected void Observe(int index, double value) => _registry.Observations.Add(this, index, value);

    /// <summary>Counts a value that no instrument of this kind can take.</summary>
    private protected void Reject() => Reject(1);

    private protected void Reject(long values) => _registry.CountRejected(values);

    /// <summary>Gets the metric's name.</summary>
    internal string Name => _definition.Name;

    /// <summary>Counts a member that hung when it was to be read.</summary>
    internal void CountLeftOut() => _registry.CountLeftOut(_definition.Name);

    /// <summary>Counts a member that threw when it was read.</summary>
    private protected void CountUnread(Exception exception) => _registry.CountUnread(_definition.Name, exception.GetType().Name);

    private protected static int CountOf(LabelDimension[] dimensions)
    {
        var cells = 1;
        foreach (var dimension in dimensions)
        {
            cells = checked(cells * dimension.Count);
        }

        return cells;
    }

    internal Series SeriesAt(int index) => _series[index] ??= MakeSeries(index);

    private Series MakeSeries(int index)
    {
        var labels = new KeyValuePair<string, string>[_dimensions.Length];
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            var values = _dimensions[i].Values;
            labels[i] = new(_dimensions[i].Key, values[index % values.Length]);
            index /= values.Length;
        }

        return _registry.Intern(new Series(_definition, labels));
    }
}
