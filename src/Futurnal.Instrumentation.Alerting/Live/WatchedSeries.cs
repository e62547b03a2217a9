using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>One series that is watched for anomalies. Not thread-safe.</summary>
internal sealed class WatchedSeries
{
    // A series that is silent for longer than its detector takes for a gap, and for a while, is not known to be ill any more.
    private const long LeastSilenceMs = 600_000;

    private Baseline? _baseline;
    private SeriesDetector? _detector;
    private double _value;
    private double _expected;
    private long _count;

    /// <summary>Gets the anomaly that goes on.</summary>
    public Anomaly? Ongoing => _detector?.Ongoing;

    /// <summary>Gets the end of the last minute in which it had a value, in Unix milliseconds.</summary>
    public long LastMs { get; private set; } = long.MinValue;

    /// <summary>Gets a value indicating whether no value of it was ever below zero, and none is expected there, however wide the spread.</summary>
    public bool IsNeverNegative => _baseline?.Figures is { Min: >= 0 };

    /// <summary>Tells whether it has been silent for so long that what it had is not known to go on.</summary>
    public bool IsSilentAt(long nowMs) => nowMs - LastMs > Math.Max(LeastSilenceMs, 3 * (_baseline?.Profile.UsualSilenceMs ?? 0));

    /// <summary>Forgets what goes on, and begins anew with its next minute.</summary>
    public void Forget() => (_detector, _baseline) = (null, null);

    /// <summary>
    /// Gets what the series added to its metric's total in a minute, and what was expected: rates and levels as they are, medians by the number of
    /// values; <see langword="null"/> where it had no value in it.
    /// </summary>
    public SeriesContribution? ContributionOf(Series series, long minuteEndMs) => LastMs != minuteEndMs
        ? null
        : series.Metric.IsDistribution ? new(series, _expected * _count, _value * _count) : new(series, _expected, _value);

    /// <summary>Judges a minute by a baseline; where what is seen is the least that it can be, the rest is taken to be as expected.</summary>
    public void Observe(SignalPoint point, Baseline baseline, BadDirection direction, DetectionOptions options, bool isLeast)
    {
        if (!ReferenceEquals(_baseline, baseline) && point.FromMs < LearnedUntil(baseline))
        {
            // The minute was learned from already; no minute is measured by itself.
            if (_baseline is null)
            {
                return;
            }

            baseline = _baseline;
        }

        _detector ??= new SeriesDetector(options, direction, baseline.Profile);
        if (!ReferenceEquals(_baseline, baseline))
        {
            _detector.Use(baseline.Profile);
            _baseline = baseline;
        }

        var expected = baseline.ExpectedAt(point.FromMs + ((point.ToMs - point.FromMs) / 2));
        (_value, _expected, _count, LastMs) = (point.Value, expected.ValueAt(0), point.Count, point.ToMs);
        _detector.Observe(isLeast && _value < _expected ? point with { Value = _expected } : point, expected);
    }

    private static long LearnedUntil(Baseline baseline) => baseline.ComputedAtMs - (baseline.ComputedAtMs % MinuteSignals.MinuteMs);
}
