namespace Futurnal.Instrumentation.Baselines;

/// <summary>Computes baselines from a store's history, one series at a time. What was found of when the store was observed holds for one computation: make a new one for each round. Not thread-safe.</summary>
public sealed class BaselineComputation
{
    private readonly IMetricHistory _history;
    private readonly BaselineOptions _options;
    private readonly long _nowMs;
    private readonly TrainingRange _range;
    private TrainingTime? _time;

    /// <summary>Initializes a computation.</summary>
    /// <param name="history">The history to learn from.</param>
    /// <param name="options">How to learn.</param>
    /// <param name="nowMs">The time, in Unix milliseconds; the minute it is in is not over, and left out.</param>
    /// <exception cref="ArgumentException">An option has no sense; the message names it.</exception>
    public BaselineComputation(IMetricHistory history, BaselineOptions options, long nowMs)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(nowMs);
        options.Validate();
        _history = history;
        _options = options;
        _nowMs = nowMs;
        _range = new TrainingRange(nowMs, options);
    }

    /// <summary>Tells by which number a metric is judged.</summary>
    /// <param name="type">The metric's type.</param>
    /// <returns>The number.</returns>
    public static SignalKind SignalOf(MetricType type) => type switch
    {
        MetricType.Counter => SignalKind.Rate,
        MetricType.Gauge => SignalKind.Mean,
        _ => SignalKind.Median,
    };

    /// <summary>Tells the least difference that means something: one of what is counted, a hundredth of a ratio, a percent.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The difference, of the number that the metric is judged by; 0 where the unit tells nothing.</returns>
    public static double QuantumOf(MetricDefinition metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric switch
        {
            // One more in a minute.
            { Type: MetricType.Counter } => 1 / 60.0,
            { Unit: "%" } => 1,
            { Unit: "1" } => 0.01,
            _ when metric.Unit.StartsWith('{') && metric.Unit.EndsWith('}') => 1,
            _ => 0,
        };
    }

    /// <summary>Computes the baseline of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="incidents">When it was in trouble, from which nothing is to be learned; in any order.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The baseline; one that is still learning where samples are missing.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async ValueTask<Baseline> ComputeAsync(Series series, IReadOnlyList<TimeRange> incidents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(incidents);
        _time ??= await ReadTimeAsync(cancellationToken).ConfigureAwait(false);
        var reader = new SignalReader(_history, series, _range);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var points = reader.Points(_time.Without(incidents));
        var samples = points.Count(p => p.FromMs >= _range.WindowFromMs);
        var missing = Math.Max(0, _options.MinSamples - samples);
        var model = missing == 0 ? BaselineModel.Learn(points, SignalOf(series.Metric.Type), _options, QuantumOf(series.Metric), _range.WindowFromMs) : null;
        return new Baseline
        {
            Series = series,
            Samples = samples,
            MissingSamples = missing,
            ReadyInMs = missing == 0 ? 0 : samples == 0 ? null : Remaining(points, samples, missing),
            Figures = reader.Figures(points),
            Model = model,
            Profile = model is null ? DetectionProfile.Unknown : DetectionProfile.Learn(points, model.ExpectedAt, DetectionOptions.Default),
            WindowMs = (long)_options.Window.TotalMilliseconds,
            ComputedAtMs = _nowMs,
        };
    }

    private async ValueTask<TrainingTime> ReadTimeAsync(CancellationToken cancellationToken)
    {
        var latest = await _history.LatestAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var metrics = latest.Select(l => l.Series.Metric).DistinctBy(m => m.Name, StringComparer.Ordinal).ToArray();
        var observed = await ObservedTime.ReadAsync(_history, metrics, _range, cancellationToken).ConfigureAwait(false);
        return TrainingTime.From(observed, _range.FromMs, _range.ToMs, _options);
    }

    /// <summary>Goes by how often samples came since the first one of the window. What comes so seldom that no window will hold enough is never ready.</summary>
    private long? Remaining(List<SignalPoint> points, int samples, int missing)
    {
        var first = points.First(p => p.FromMs >= _range.WindowFromMs).FromMs;
        var each = (double)(_range.ToMs - first) / samples;
        return each * _options.MinSamples <= _options.Window.TotalMilliseconds ? (long)Math.Ceiling(each * missing) : null;
    }
}
