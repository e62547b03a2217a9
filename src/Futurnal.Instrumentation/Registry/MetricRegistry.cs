using System.Collections.Concurrent;
using System.Globalization;
using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Registry;

/// <summary>
/// The metrics known to this process: the built-in taxonomy and what applications and plug-ins add. Thread-safe.
/// </summary>
public sealed class MetricRegistry
{
    private readonly Lock _gate = new();
    private readonly DefinitionTable _definitions = new();
    private readonly InstrumentList _instruments = new();
    private SeriesTable? _series;
    private ConcurrentDictionary<Series, GaugeCell>? _gauges;
    private CombineTable? _combines;
    private DynamicMetrics? _dynamics;
    private RedactionLog? _redactions;
    private string[] _refusals = [];
    private string[] _unread = [];
    private string[] _notices = [];
    private int _isClaimed;
    private long _rejectedValues;
    private long _failedPolls;
    private long _leftOutPolls;
    private long _unstartedPolls;
    private int _hangingPolls;
    private long _rejectedTaken;
    private long _droppedPoints;
    private long _droppedObservationsTaken;
    private double _samplingRate = 1;
    private int _seriesLimit = 1_000;

    internal MetricRegistry()
    {
    }

    /// <summary>Gets the registry of this process, which generated code reports to.</summary>
    public static MetricRegistry Shared { get; } = new();

    /// <summary>Gets the definitions by name: the built-in ones and those registered so far.</summary>
    public IReadOnlyList<MetricDefinition> Definitions => _definitions.All;

    /// <summary>Gets what is wrong with the metrics that were refused, a sentence each; their calls are not recorded.</summary>
    public IReadOnlyList<string> Refusals => Array.AsReadOnly(_refusals);

    /// <summary>Gets or sets the share of calls that timers clock, above 0 and at most 1; all are counted. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in its range.</exception>
    public double SamplingRate
    {
        get => Volatile.Read(ref _samplingRate);
        set
        {
            if (!(value is > 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The share of timed calls that are clocked lies above 0 and is at most 1.");
            }

            Volatile.Write(ref _samplingRate, value);
            foreach (var instrument in _instruments.All)
            {
                instrument.ApplyRate(value);
            }
        }
    }

    /// <summary>
    /// Gets or sets how many series a metric reported through <see cref="Metrics"/>, or one with hashed labels, may have, 1 or
    /// above; further ones are recorded as one, whose label values, or hashed ones, are all <c>other</c>. Default: 1,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in its range.</exception>
    public int SeriesLimit
    {
        get => Volatile.Read(ref _seriesLimit);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref _seriesLimit, value);
        }
    }

    /// <summary>Adds a definition, or finds the equal one that is there already.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The definition that stands under its name.</returns>
    /// <exception cref="InvalidOperationException">
    /// Another definition of a different type, unit or label keys stands under its name; or its name, a label key or its unit looks
    /// like private text.
    /// </exception>
    /// <remarks>A description that holds what looks like a path or an address is left out, and that is told.</remarks>
    public MetricDefinition Register(MetricDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Enter(ref definition) is { } conflict ? throw new InvalidOperationException(conflict) : definition;
    }

    /// <summary>Finds the definition of that name.</summary>
    /// <param name="name">The metric's name.</param>
    /// <returns>The definition, or <see langword="null"/>.</returns>
    public MetricDefinition? Find(string name) => _definitions.Find(name);

    /// <summary>
    /// Makes an instrument that reports here. Where its definition is refused, the instrument works but reports nowhere: a
    /// mistake in telemetry is told by <see cref="Refusals"/> and never fails the application.
    /// </summary>
    internal TInstrument Attach<TInstrument>(MetricDefinition definition, Func<MetricRegistry, MetricDefinition, TInstrument> make)
        where TInstrument : Instrument
    {
        var registry = Admit(ref definition);
        var instrument = make(registry, definition);
        registry.Add(instrument);
        return instrument;
    }

    /// <summary>Finds where instruments of a metric report, and the definition they have there; for one that is refused, a registry that nobody collects.</summary>
    internal MetricRegistry Admit(ref MetricDefinition definition)
    {
        if (Enter(ref definition) is not { } conflict)
        {
            return this;
        }

        Refuse(conflict);
        return new MetricRegistry();
    }

    /// <summary>Makes an instrument with hashed labels, each part of which reports here; refused as by <see cref="Attach"/>.</summary>
    internal HashedInstrument<TInstrument> AttachHashed<TInstrument>(
        MetricDefinition definition,
        string[] hashed,
        LabelDimension[] dimensions,
        Func<MetricRegistry, MetricDefinition, LabelDimension[], TInstrument> make)
        where TInstrument : Instrument =>
        TryRegister(definition) is { } known
            ? new(this, known, hashed, dimensions, make)
            : new(new MetricRegistry(), definition, hashed, dimensions, make);

    /// <summary>Makes a gauge that is read. One that combines values otherwise than another of the metric is refused, as <see cref="Attach"/> does.</summary>
    internal PolledGaugeInstrument AttachPolled(MetricDefinition definition, GaugeCombine combine, LabelDimension[] dimensions)
    {
        // Checked before it is told of; one that is refused here is refused, and told, where it is attached.
        var shown = MetricGuard.Check(definition, new Redactions());
        var (known, declaredBy) = shown is null
            ? (combine, "")
            : LazyInitializer.EnsureInitialized(ref _combines, static () => new()).FindOrAdd(shown, combine);
        if (known == combine)
        {
            return Attach(definition, (registry, found) => new PolledGaugeInstrument(registry, found, dimensions, combine));
        }

        Refuse($"Metric '{definition.Name}' is combined as {combine} by {shown!.DeclaredBy} and as {known} by {declaredBy}. Make them agree, or rename one.");
        return new(new MetricRegistry(), definition, dimensions, combine);
    }

    /// <summary>Registers a definition; <see langword="null"/> where it is refused, which is told.</summary>
    internal MetricDefinition? TryRegister(MetricDefinition definition)
    {
        if (Enter(ref definition) is not { } conflict)
        {
            return definition;
        }

        Refuse(conflict);
        return null;
    }

    /// <summary>Adds an instrument of a registered metric to those that are collected.</summary>
    /// <remarks>Where there is no memory for it, it throws, and the instrument is not added.</remarks>
    internal void Add(Instrument instrument)
    {
        _instruments.Add(instrument);
        try
        {
            // Read after the instrument is there for who changes it to see. An instrument begins with a rate of 1.
            if (Volatile.Read(ref _samplingRate) is not 1 and var rate)
            {
                instrument.ApplyRate(rate);
            }
        }
        catch (OutOfMemoryException)
        {
            // It is added already. A timer without memory for sampling clocks every call, which is dearer and loses nothing.
        }
    }

    /// <summary>Makes room for an instrument that is to be made and added.</summary>
    internal void Reserve() => _instruments.Reserve();

    /// <summary>Gets what the user is to be told, a sentence each, in the order in which it came up.</summary>
    internal IReadOnlyList<string> Notices => _notices;

    /// <summary>Gets the metrics that are reported by name.</summary>
    internal DynamicMetrics Dynamics => _dynamics ?? Interlocked.CompareExchange(ref _dynamics, new DynamicMetrics(this), null) ?? _dynamics;

    /// <summary>Gets <see cref="Dynamics"/> for a measurement; <see langword="null"/> where there is no memory for them, and the measurement is counted as left out.</summary>
    internal DynamicMetrics? DynamicsToRecord => _dynamics ?? DynamicMetrics.TryMake(this);

    /// <summary>Gets what was taken out of metrics since it may be private.</summary>
    internal RedactionLog Redactions => _redactions ?? Interlocked.CompareExchange(ref _redactions, new RedactionLog(this), null) ?? _redactions;

    /// <summary>Has the flusher tell the user something, once.</summary>
    internal void Tell(string sentence) => AddOnce(ref _notices, sentence);

    private void Refuse(string sentence)
    {
        AddOnce(ref _refusals, sentence);
        Tell(sentence);
    }

    /// <summary>
    /// Finds the series of this registry that is equal to one, or makes that one the registry's; a value that looks private is
    /// <c>other</c> there. Whatever a flusher hands over has come through here.
    /// </summary>
    internal Series Intern(Series series)
    {
        var all = LazyInitializer.EnsureInitialized(ref _series, static () => new());
        if (all.Find(series) is { } known)
        {
            return known;
        }

        RecordingMemory.Ask();
        var redactions = new Redactions();
        series = SeriesGuard.Check(series, redactions);
        Redactions.Note(redactions);
        return all.FindOrAdd(series);
    }

    /// <summary>Gets the single values that wait for the next flush.</summary>
    internal ObservationBuffer Observations { get; } = new();

    internal GaugeCell GaugeCellOf(Series series) =>
        LazyInitializer.EnsureInitialized(ref _gauges, static () => new()).GetOrAdd(series, static _ =>
        {
            RecordingMemory.Ask();
            return new GaugeCell();
        });

    /// <summary>Gets how many values instruments left out so far: below zero, infinite, not a number, or without memory for them.</summary>
    internal long RejectedValues => Interlocked.Read(ref _rejectedValues);

    /// <summary>Gets or sets the processor time the process had used when the last flusher ended, and records were collected; <see langword="null"/> before.</summary>
    internal TimeSpan? CollectedUntil { get; set; }

    internal void CountRejected(long values) => Interlocked.Add(ref _rejectedValues, values);

    /// <summary>Takes how many values were left out since the last time. Called by one thread at a time.</summary>
    internal long TakeRejected()
    {
        var rejected = RejectedValues;
        var since = rejected - _rejectedTaken;
        _rejectedTaken = rejected;
        return since;
    }

    internal void CountDropped(long points) => Interlocked.Add(ref _droppedPoints, points);

    /// <summary>Takes how many points and single values sinks lost since the last time.</summary>
    internal long TakeDropped() => Interlocked.Exchange(ref _droppedPoints, 0);

    /// <summary>Takes how many single values found no room since the last time. Called by one thread at a time.</summary>
    internal long TakeDroppedObservations()
    {
        var dropped = Observations.Dropped;
        var since = dropped - _droppedObservationsTaken;
        _droppedObservationsTaken = dropped;
        return since;
    }

    /// <summary>Gets the names of the metrics of which some member threw when it was read.</summary>
    internal IReadOnlyList<string> UnreadMetrics => _unread;

    /// <summary>Gets how many times a member threw when it was read.</summary>
    internal long FailedPolls => Interlocked.Read(ref _failedPolls);

    internal void CountUnread(string metric, string exceptionType)
    {
        Interlocked.Increment(ref _failedPolls);
        AddOnce(ref _unread, metric);
        TelemetryEventSource.Log.PollFailed(metric, exceptionType);
    }

    /// <summary>Gets how many members are being read for so long that nobody waits for them any more.</summary>
    internal int HangingPolls => Volatile.Read(ref _hangingPolls);

    internal void CountHangingPoll(int change) => Interlocked.Add(ref _hangingPolls, change);

    /// <summary>Gets how many times a member was left out of a flush since its reading hung.</summary>
    internal long LeftOutPolls => Interlocked.Read(ref _leftOutPolls);

    internal void CountLeftOut(string metric)
    {
        Interlocked.Increment(ref _leftOutPolls);
        TelemetryEventSource.Log.PollHangs(metric);
        Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"A member that metric '{metric}' is read from has not answered for {PollPump.MemberPatience.TotalSeconds} s and is left out of it until it does. Have it wait for nothing: return a field that the work sets."));
    }

    /// <summary>Gets how many times reading, or taking up what is to be read, could not begin; each is tried again with the next flush.</summary>
    internal long UnstartedPolls => Interlocked.Read(ref _unstartedPolls);

    internal void CountUnstarted(Exception exception)
    {
        Interlocked.Increment(ref _unstartedPolls);
        try
        {
            var type = exception.GetType().Name;
            TelemetryEventSource.Log.PollsUnstarted(type);
            Tell($"Members that metrics are read from could not be read: reading could not begin ({type}). It is tried again with each flush.");
        }
        catch (OutOfMemoryException)
        {
            // It is counted; the next time it is told.
        }
    }

    /// <summary>Takes what all instruments recorded since the last time, and reads the gauges that are read. Called by one thread at a time.</summary>
    /// <param name="points">Gets what was recorded and read.</param>
    /// <param name="polls">Reads for a flusher; where it is missing, the system's clock limits what reading may take.</param>
    internal void Collect(PointCollection points, PollPump? polls = null)
    {
        if (ReferenceEquals(this, Shared))
        {
            PendingPolls.Shared.Start(this);
        }

        var instruments = _instruments.All;
        var isAnyClosed = false;
        foreach (var instrument in instruments)
        {
            isAnyClosed |= instrument.Close();
        }

        if (isAnyClosed)
        {
            Interlocked.MemoryBarrierProcessWide();
        }

        foreach (var instrument in instruments)
        {
            instrument.Collect(points);
        }

        (polls ?? new PollPump(this, null, TimeProvider.System)).Read(instruments, points);
        if (!points.TryCombine())
        {
            CountRejected(1);
        }

        Observations.Take(points.KeepObservation);
    }

    /// <summary>Gets a value indicating whether someone has the sole right to collect.</summary>
    internal bool IsClaimed => Volatile.Read(ref _isClaimed) != 0;

    /// <summary>Claims the sole right to collect; two collectors would each see a part of the truth.</summary>
    internal bool TryClaim() => Interlocked.Exchange(ref _isClaimed, 1) == 0;

    internal void Release() => Volatile.Write(ref _isClaimed, 0);

    /// <summary>Adds a definition without what is private, or replaces it by the equal one that is there already; else tells why it is refused.</summary>
    private string? Enter(ref MetricDefinition definition) =>
        (MetricGuard.IsPlain(definition) ? null : Guard(ref definition)) ?? _definitions.Enter(ref definition);

    private string? Guard(ref MetricDefinition definition)
    {
        var redactions = new Redactions();
        var guarded = MetricGuard.Check(definition, redactions);
        Redactions.Note(redactions);
        definition = guarded ?? definition;
        return guarded is null ? redactions.Sentences[^1].Sentence : null;
    }

    private void AddOnce(ref string[] all, string item)
    {
        lock (_gate)
        {
            if (!all.Contains(item, StringComparer.Ordinal))
            {
                RecordingMemory.Ask();
                all = [.. all, item];
            }
        }
    }
}
