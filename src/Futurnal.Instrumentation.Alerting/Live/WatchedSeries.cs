using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>One series that is watched for anomalies. Not thread-safe.</summary>
internal sealed class WatchedSeries
{
    private Baseline? _baseline;
    private SeriesDetector? _detector;
    private double _value;
    private double _expected;
    private long _count;

    /// <summary>Gets the anomaly that goes on.</summary>
    public Anomaly? Ongoing => _detector?.Ongoing;

    /// <summary>Gets what the series added to its metric's total in the last minute, and what was expected: rates and levels as they are, medians by the number of values.</summary>
    public SeriesContribution ContributionOf(Series series) =>
        series.Metric.IsDistribution ? new(series, _expected * _count, _value * _count) : new(series, _expected, _value);

    /// <summary>Judges a minute by a baseline.</summary>
    public void Observe(SignalPoint point, Baseline baseline, BadDirection direction, DetectionOptions options)
    {
        _detector ??= new SeriesDetector(options, direction, baseline.Profile);
        if (!ReferenceEquals(_baseline, baseline))
        {
            _detector.Use(baseline.Profile);
            _baseline = baseline;
        }

        var expected = baseline.ExpectedAt(point.FromMs + ((point.ToMs - point.FromMs) / 2));
        (_value, _expected, _count) = (point.Value, expected.ValueAt(0), point.Count);
        _detector.Observe(point, expected);
    }
}
