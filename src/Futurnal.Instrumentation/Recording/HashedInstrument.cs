using System.ComponentModel;
using System.Globalization;
using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// One metric with hashed labels as one method reports it: an instrument for each combination of hashes, made when it first
/// comes up. Made by generated code; finding one that is known takes no lock and allocates nothing. Thread-safe.
/// </summary>
/// <remarks>
/// A metric has as many series as its registry allows; further combinations are recorded as one, whose hashed labels are all
/// <c>other</c>, as where there is no hash. That one is beside the limit, so that it is there when the limit is reached.
/// </remarks>
/// <typeparam name="TInstrument">The kind of instrument.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HashedInstrument<TInstrument>
    where TInstrument : Instrument
{
    private const int MostOnStack = 4;

    private readonly Lock _gate = new();
    private readonly DynamicCells<TInstrument> _cells = new();
    private readonly MetricRegistry _registry;
    private readonly MetricDefinition _definition;
    private readonly string[] _keys;
    private readonly LabelDimension[] _dimensions;
    private readonly Func<MetricRegistry, MetricDefinition, LabelDimension[], TInstrument> _make;
    private readonly SeriesBudget _budget;
    private readonly DynamicCell<TInstrument> _overflow;
    private bool _isOverflowTold;

    internal HashedInstrument(
        MetricRegistry registry,
        MetricDefinition definition,
        string[] keys,
        LabelDimension[] dimensions,
        Func<MetricRegistry, MetricDefinition, LabelDimension[], TInstrument> make)
    {
        (_registry, _definition, _keys, _dimensions, _make) = (registry, definition, keys, dimensions, make);
        _budget = registry.Dynamics.BudgetOf(definition.Name);
        var none = new LabelValue[keys.Length];
        Other = AddNew(none, DynamicCells<TInstrument>.HashOf(none)).Instrument;
        _overflow = new(none, 0, Other, 0, registry.Dynamics.Overflows);
    }

    /// <summary>Gets the metric.</summary>
    internal MetricDefinition Definition => _definition;

    /// <summary>Gets the cells whose hashed labels are all <c>other</c>; they begin the measurements of timers, which end in any.</summary>
    public TInstrument Other { get; }

    /// <summary>Finds the cells of a hash.</summary>
    /// <param name="hash">The value of the only hashed label; <see langword="null"/> is <c>other</c>.</param>
    /// <returns>The cells.</returns>
    public HashedCells<TInstrument> Of(HashedLabel? hash)
    {
        var value = ValueOf(hash);
        return new(Find(new ReadOnlySpan<LabelValue>(in value)));
    }

    /// <summary>Finds the cells of a combination of hashes.</summary>
    /// <param name="hashes">A value for each hashed label, in the order of their keys; <see langword="null"/> is <c>other</c>.</param>
    /// <returns>The cells.</returns>
    public HashedCells<TInstrument> Of(ReadOnlySpan<HashedLabel?> hashes)
    {
        if (hashes.Length <= MostOnStack)
        {
            return Of(hashes, stackalloc LabelValue[MostOnStack]);
        }

        try
        {
            RecordingMemory.Ask();
            return Of(hashes, new LabelValue[hashes.Length]);
        }
        catch (OutOfMemoryException)
        {
            return new(_overflow);
        }
    }

    private HashedCells<TInstrument> Of(ReadOnlySpan<HashedLabel?> hashes, Span<LabelValue> values)
    {
        values = values[..hashes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueOf(hashes[i]);
        }

        return new(Find(values));
    }

    private static LabelValue ValueOf(HashedLabel? hash) => hash is { } known ? known : default(LabelValue);

    private int SeriesOfEach => Other.CellCount;

    private DynamicCell<TInstrument> Find(ReadOnlySpan<LabelValue> values)
    {
        var hash = DynamicCells<TInstrument>.HashOf(values);
        return _cells.Find(values, hash) ?? (_budget.IsSpent(SeriesOfEach, _registry.SeriesLimit) ? Overflow() : Add(values, hash));
    }

    private DynamicCell<TInstrument> Add(ReadOnlySpan<LabelValue> values, uint hash)
    {
        lock (_gate)
        {
            if (_cells.Find(values, hash) is { } known)
            {
                return known;
            }

            if (!_budget.TryTake(SeriesOfEach, _registry.SeriesLimit))
            {
                return Overflow();
            }

            try
            {
                return AddNew(values.ToArray(), hash);
            }
            catch (OutOfMemoryException)
            {
                // Where there is no memory for a series, as where there is none left of the limit.
                _budget.GiveBack(SeriesOfEach);
                return _overflow;
            }
        }
    }

    private DynamicCell<TInstrument> Overflow()
    {
        if (!Volatile.Read(ref _isOverflowTold))
        {
            TellLimit();
        }

        return _overflow;
    }

    private void TellLimit()
    {
        try
        {
            _registry.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"Metric '{_definition.Name}' has reached the limit of {_registry.SeriesLimit:#,0} series; further hashes are recorded with '{BuiltInMetrics.Other}' for each hashed label ({string.Join(", ", _keys)})."));
            Volatile.Write(ref _isOverflowTold, true);
        }
        catch (OutOfMemoryException)
        {
            // The measurement is recorded nevertheless, and the next one tells.
        }
    }

    /// <summary>Adds a combination. It is collected and found when all memory for it is there, and not before.</summary>
    private DynamicCell<TInstrument> AddNew(LabelValue[] values, uint hash)
    {
        _cells.Reserve();
        _registry.Reserve();
        var made = Make(values);
        RecordingMemory.Ask();
        var cell = new DynamicCell<TInstrument>(values, hash, made, 0, overflows: null);
        _registry.Add(made);
        _cells.Add(cell);
        return cell;
    }

    /// <summary>Makes the instrument of a combination: hashes are labels with one value.</summary>
    private TInstrument Make(LabelValue[] values)
    {
        RecordingMemory.Ask();
        return _make(_registry, _definition, [.. _keys.Zip(values, static (key, value) => new LabelDimension(key, value.ToString())), .. _dimensions]);
    }
}
