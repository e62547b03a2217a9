using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>The series of one metric that are watched for anomalies. Not thread-safe.</summary>
/// <param name="metric">The metric.</param>
internal sealed class WatchedMetric(MetricDefinition metric)
{
    private static readonly string[] Sides = ["above", "below", "unsteady"];

    private readonly Dictionary<Series, WatchedSeries> _series = [];

    /// <summary>Judges a minute of a series by its baseline.</summary>
    public void Observe(Series series, SignalPoint point, Baseline baseline, DetectionOptions options)
    {
        if (!_series.TryGetValue(series, out var watched))
        {
            _series.Add(series, watched = new WatchedSeries());
        }

        watched.Observe(point, baseline, metric.BadDirection, options);
    }

    /// <summary>Tells how the metric stands on each side, above, below and unsteady.</summary>
    public void Read(ConditionTiming timing, List<ConditionReading> readings)
    {
        for (var side = 0; side < Sides.Length; side++)
        {
            var worst = default(KeyValuePair<Series, WatchedSeries>);
            var count = 0;
            foreach (var candidate in _series)
            {
                if (candidate.Value.Ongoing is { } ongoing && SideOf(ongoing) == side)
                {
                    count++;
                    worst = worst.Value?.Ongoing is { } known && known.Score >= ongoing.Score ? worst : candidate;
                }
            }

            readings.Add(count == 0 ? Good(side, timing) : Bad(side, worst, count, timing));
        }
    }

    private static int SideOf(Anomaly anomaly) => anomaly.Kind == AnomalyKind.Variance ? 2 : anomaly.IsAbove ? 0 : 1;

    private ConditionReading Good(int side, ConditionTiming timing) => new()
    {
        Key = KeyOf(side),
        Rule = RuleOf(side),
        AlertType = AlertTypes.Anomaly,
        MetricName = metric.Name,
        State = ConditionState.Good,
        Message = string.Empty,
        Timing = timing,
    };

    private ConditionReading Bad(int side, KeyValuePair<Series, WatchedSeries> worst, int count, ConditionTiming timing)
    {
        var anomaly = worst.Value.Ongoing!;
        return Good(side, timing) with
        {
            LabelsJson = worst.Key.LabelsJson,
            State = ConditionState.Bad,
            Value = anomaly.Value,
            Threshold = anomaly.Kind == AnomalyKind.Variance ? anomaly.Expected : anomaly.IsAbove ? anomaly.High : anomaly.Low,
            Severity = anomaly.Severity,
            Message = Where(worst.Key, count) + anomaly.Explain(metric.Name, metric.Unit),
        };
    }

    private string Where(Series series, int count)
    {
        if (_series.Count == 1)
        {
            return string.Empty;
        }

        var most = LabelAttribution.Find([.. _series.Select(s => s.Value.ContributionOf(s.Key))]) is { } move
            ? $"mostly {move.Key}={move.Value}"
            : $"most of all {LabelsText.Shown(series.LabelsJson)}";
        return FormattableString.Invariant($"{count} of {_series.Count} series, {most}: ");
    }

    private string KeyOf(int side) => $"{AlertTypes.Anomaly}:{metric.Name}:{Sides[side]}";

    private static string RuleOf(int side) => $"anomaly_{Sides[side]}";
}
