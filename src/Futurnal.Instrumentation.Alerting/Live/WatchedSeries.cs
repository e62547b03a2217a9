using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>One series that is watched for anomalies. Not thread-safe.</summary>
internal sealed class WatchedSeries
{
    private Baseline? _baseline;
    private SeriesDetector? _detector;

    /// <summary>Gets the anomaly that goes on.</summary>
    public Anomaly? Ongoing => _detector?.Ongoing;

    /// <summary>Gets the value of the last minute.</summary>
    public double Value { get; private set; }

    /// <summary>Gets what was expected of it.</summary>
    public double Expected { get; private set; }

    /// <summary>Judges a minute by a baseline.</summary>
    public void Observe(SignalPoint point, Baseline baseline, DetectionOptions options)
    {
        // What goes on is followed to its end by what found it: a newer baseline may have learned from it.
        if (_detector is null || (!ReferenceEquals(_baseline, baseline) && _detector.Ongoing is null))
        {
            _detector = new SeriesDetector(options, baseline.Series.Metric.BadDirection, baseline.Profile);
            _baseline = baseline;
        }

        var expected = _baseline!.ExpectedAt(point.FromMs + ((point.ToMs - point.FromMs) / 2));
        (Value, Expected) = (point.Value, expected.ValueAt(0));
        _detector.Observe(point, expected);
    }
}
