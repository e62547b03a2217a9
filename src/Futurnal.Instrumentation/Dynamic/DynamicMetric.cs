using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>
/// A metric that is reported by name: its definition, which is made by its first measurement where nobody made it before, and
/// a growing set of cells. Thread-safe.
/// </summary>
/// <typeparam name="TInstrument">The kind of instrument.</typeparam>
internal sealed class DynamicMetric<TInstrument>(MetricRegistry registry, string name, DynamicKind<TInstrument> kind)
    where TInstrument : Instrument
{
    private const int CellsPerInstrument = 64;
    private const int MostOnStack = 8;

    private readonly Lock _gate = new();
    private readonly DynamicCells<TInstrument> _cells = new();
    private MetricDefinition? _definition;
    private MetricDefinition? _given;
    private string[]? _keys;
    private bool _isRefused;
    private bool _isFaultTold;
    private bool _isLimitTold;
    private TInstrument? _instrument;
    private int _used;
    private DynamicCell<TInstrument>? _overflow;

    /// <summary>Takes a definition, unless it contradicts the one that stands, or there is no memory for it; that is told.</summary>
    public bool TryDefine(MetricDefinition definition)
    {
        if (ReferenceEquals(Volatile.Read(ref _given), definition))
        {
            return true;
        }

        try
        {
            return Accept(definition);
        }
        catch (OutOfMemoryException)
        {
            registry.CountRejected(1);
            return false;
        }
    }

    private bool Accept(MetricDefinition definition)
    {
        lock (_gate)
        {
            if (registry.TryRegister(definition) is not { } known)
            {
                return false;
            }

            if (_keys is null)
            {
                Take(known);
            }

            Volatile.Write(ref _given, definition);
            return !_isRefused;
        }
    }

    /// <summary>Finds the cell of a measurement. One that the metric cannot take is counted and told once: <see langword="null"/>.</summary>
    public DynamicCell<TInstrument>? ToRecord(ReadOnlySpan<(string Key, LabelValue Value)> labels)
    {
        try
        {
            var cell = Find(labels, out var isFault);
            if (isFault)
            {
                Note(labels);
            }

            return cell;
        }
        catch (OutOfMemoryException)
        {
            return WithoutMemory();
        }
    }

    /// <summary>Finds the cell for a handle; <see langword="null"/> where the metric is refused.</summary>
    /// <exception cref="ArgumentException">The keys are malformed, or not those of the metric.</exception>
    public DynamicCell<TInstrument>? ToKeep(ReadOnlySpan<(string Key, LabelValue Value)> labels)
    {
        DynamicCell<TInstrument>? cell;
        bool isFault;
        try
        {
            cell = Find(labels, out isFault);
        }
        catch (OutOfMemoryException)
        {
            return WithoutMemory();
        }

        return isFault ? throw new ArgumentException(FaultOf(labels), nameof(labels)) : cell;
    }

    /// <summary>Finds the place of a measurement for which there is no memory: among those that have no series of their own, or nowhere; it is counted then, too.</summary>
    private DynamicCell<TInstrument>? WithoutMemory()
    {
        var overflow = Volatile.Read(ref _overflow);
        if (overflow is null)
        {
            registry.CountRejected(1);
        }

        return overflow;
    }

    private DynamicCell<TInstrument>? Find(ReadOnlySpan<(string Key, LabelValue Value)> labels, out bool isFault)
    {
        isFault = false;
        var keys = Volatile.Read(ref _keys) ?? Define(labels);
        if (_isRefused)
        {
            return null;
        }

        var values = labels.Length <= MostOnStack ? stackalloc LabelValue[MostOnStack] : MakeValues(labels.Length);
        values = values[..labels.Length];
        if (keys is null || !DynamicLabels.TryOrder(keys, labels, values))
        {
            isFault = true;
            return null;
        }

        var hash = DynamicCells<TInstrument>.HashOf(values);
        return _cells.Find(values, hash) ?? (IsFull && Volatile.Read(ref _isLimitTold) ? _overflow : null) ?? Add(values, hash);
    }

    private static LabelValue[] MakeValues(int count)
    {
        RecordingMemory.Ask();
        return new LabelValue[count];
    }

    private bool IsFull => _cells.Count >= registry.SeriesLimit;

    private string FaultOf(ReadOnlySpan<(string Key, LabelValue Value)> labels) =>
        _definition is { } definition ? DynamicLabels.MismatchOf(definition, labels) : DynamicLabels.FaultOf(name, labels)!;

    private void Note(ReadOnlySpan<(string Key, LabelValue Value)> labels)
    {
        registry.Dynamics.CountMislabelled();
        if (Interlocked.Exchange(ref _isFaultTold, true))
        {
            return;
        }

        try
        {
            registry.Tell($"{FaultOf(labels)} Measurements with such labels are left out.");
        }
        catch (OutOfMemoryException)
        {
            // It is counted; the next one tells.
            Volatile.Write(ref _isFaultTold, false);
        }
    }

    /// <summary>Makes the definition from what is known of the metric, or else from its first measurement.</summary>
    /// <returns>The keys, or <see langword="null"/> where those of the measurement are no keys.</returns>
    private string[]? Define(ReadOnlySpan<(string Key, LabelValue Value)> labels)
    {
        lock (_gate)
        {
            if (_keys is not null)
            {
                return _keys;
            }

            RecordingMemory.Ask();
            var known = registry.Find(name);
            if (known is null && DynamicLabels.FaultOf(name, labels) is not null)
            {
                return null;
            }

            Take(registry.TryRegister(kind.Define(name, known, DynamicLabels.KeysOf(labels))));
            return _keys;
        }
    }

    private void Take(MetricDefinition? definition)
    {
        RecordingMemory.Ask();
        string[] keys = definition is null ? [] : [.. definition.LabelKeys];
        _definition = definition;
        _isRefused = definition is null;
        Volatile.Write(ref _keys, keys);
    }

    private DynamicCell<TInstrument> Add(ReadOnlySpan<LabelValue> values, uint hash)
    {
        lock (_gate)
        {
            if (_cells.Find(values, hash) is { } known)
            {
                return known;
            }

            // Made before it is needed: where memory runs out, it is too late.
            if (_overflow is null && _keys!.Length > 0)
            {
                Volatile.Write(ref _overflow, Make(new LabelValue[_keys.Length], 0, registry.Dynamics.Overflows));
                _used++;
            }

            if (IsFull)
            {
                TellLimit();
                return _overflow!;
            }

            _cells.Reserve();
            var cell = Make(values.ToArray(), hash, overflows: null);
            _cells.Add(cell);
            _used++;
            return cell;
        }
    }

    private void TellLimit()
    {
        if (!_isLimitTold)
        {
            registry.Tell(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Metric '{name}' has reached the limit of {registry.SeriesLimit:#,0} series; further combinations of labels are recorded with '{BuiltInMetrics.Other}' for each label."));
            Volatile.Write(ref _isLimitTold, true);
        }
    }

    /// <summary>Makes a cell in the next place that is free. The place is taken when the cell is known, so that where memory runs out before, the next one is made there.</summary>
    private DynamicCell<TInstrument> Make(LabelValue[] values, uint hash, CounterInstrument? overflows)
    {
        RecordingMemory.Ask();
        var (instrument, index) = _instrument is { } known && _used < known.CellCount ? (known, _used) : (AddInstrument(), 0);
        var labels = _keys!.Zip(values, (key, value) => KeyValuePair.Create(key, value.TextFor(key)));
        instrument.Assign(index, registry.Intern(new Series(_definition!, labels)));
        RecordingMemory.Ask();
        return new(values, hash, instrument, index, overflows);
    }

    private TInstrument AddInstrument()
    {
        registry.Reserve();
        RecordingMemory.Ask();
        var made = kind.Make(registry, _definition!, _keys!.Length == 0 ? 1 : CellsPerInstrument);
        registry.Add(made);

        // Kept when it is collected, and not before.
        (_instrument, _used) = (made, 0);
        return made;
    }
}
