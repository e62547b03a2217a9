using System.Collections.Concurrent;
using System.Collections.Immutable;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Registry;

/// <summary>
/// The metrics known to this process: the built-in taxonomy and what applications and plug-ins add. Thread-safe.
/// </summary>
public sealed class MetricRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MetricDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Series, Series> _series = new();
    private readonly ConcurrentDictionary<Series, GaugeCell> _gauges = new();
    private ImmutableArray<Instrument> _instruments = [];
    private ImmutableArray<string> _refusals = [];
    private int _isClaimed;
    private long _rejectedValues;

    internal MetricRegistry()
    {
        foreach (var metric in BuiltInMetrics.All)
        {
            _definitions.Add(metric.Name, new MetricDefinition(
                metric.Name, metric.Type, metric.Category, metric.Unit, metric.Description, metric.LabelKeys, "the built-in taxonomy"));
        }
    }

    /// <summary>Gets the registry of this process, which generated code reports to.</summary>
    public static MetricRegistry Shared { get; } = new();

    /// <summary>Gets the definitions by name: the built-in ones and those registered so far.</summary>
    public IReadOnlyList<MetricDefinition> Definitions
    {
        get
        {
            lock (_gate)
            {
                return [.. _definitions.Values.OrderBy(d => d.Name, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Gets what is wrong with the metrics that were refused, a sentence each; their calls are not recorded.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Adds a definition, or finds the equal one that is there already.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The definition that stands under its name.</returns>
    /// <exception cref="InvalidOperationException">Another definition of a different type, unit or label keys stands under its name.</exception>
    public MetricDefinition Register(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        lock (_gate)
        {
            if (!_definitions.TryGetValue(definition.Name, out var known))
            {
                _definitions.Add(definition.Name, definition);
                return definition;
            }

            return definition.ConflictWith(known) is { } conflict
                ? throw new InvalidOperationException(
                    $"Metric '{definition.Name}' is declared by {definition.DeclaredBy} and by {known.DeclaredBy} in different ways: {conflict}. Make them agree, or rename one.")
                : known;
        }
    }

    /// <summary>Finds the definition of that name.</summary>
    /// <param name="name">The metric's name.</param>
    /// <returns>The definition, or <see langword="null"/>.</returns>
    public MetricDefinition? Find(string name)
    {
        lock (_gate)
        {
            return _definitions.GetValueOrDefault(name);
        }
    }

    /// <summary>
    /// Makes an instrument that reports here. Where its definition is refused, the instrument works but reports nowhere: a
    /// mistake in telemetry is told by <see cref="Refusals"/> and never fails the application.
    /// </summary>
    internal TInstrument Attach<TInstrument>(MetricDefinition definition, Func<MetricRegistry, MetricDefinition, TInstrument> make)
        where TInstrument : Instrument
    {
        MetricDefinition known;
        try
        {
            known = Register(definition);
        }
        catch (InvalidOperationException e)
        {
            ImmutableInterlocked.Update(ref _refusals, (all, message) => all.Contains(message) ? all : all.Add(message), e.Message);
            return make(new MetricRegistry(), definition);
        }

        var instrument = make(this, known);
        ImmutableInterlocked.Update(ref _instruments, (all, added) => all.Add(added), instrument);
        return instrument;
    }

    internal Series Intern(Series series) => _series.GetOrAdd(series, series);

    internal GaugeCell GaugeCellOf(Series series) => _gauges.GetOrAdd(series, static _ => new GaugeCell());

    /// <summary>Gets how many values instruments left out so far: below zero, infinite or not a number.</summary>
    internal long RejectedValues => Interlocked.Read(ref _rejectedValues);

    internal void CountRejected() => Interlocked.Increment(ref _rejectedValues);

    /// <summary>Takes what all instruments recorded since the last time. Called by one thread at a time.</summary>
    internal void Collect(PointCollection points)
    {
        foreach (var instrument in _instruments)
        {
            instrument.Collect(points);
        }
    }

    /// <summary>Claims the sole right to collect; two collectors would each see a part of the truth.</summary>
    internal bool TryClaim() => Interlocked.Exchange(ref _isClaimed, 1) == 0;

    internal void Release() => Volatile.Write(ref _isClaimed, 0);
}
