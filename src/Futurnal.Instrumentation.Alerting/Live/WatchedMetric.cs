using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>The series of one metric that are watched for anomalies. Not thread-safe.</summary>
/// <param name="metric">The metric.</param>
/// <param name="direction">On which side it is in trouble.</param>
internal sealed class WatchedMetric(MetricDefinition metric, BadDirection direction)
{
    private static readonly string[] Sides = ["above", "below", "unsteady"];

    private readonly Dictionary<Series, WatchedSeries> _series = [];

    // A counter is judged by its rate.
    private readonly string _unit = metric.Type == MetricType.Counter ? metric.Unit + "/s" : metric.Unit;
    private long _nowMs = long.MinValue;

    /// <summary>Gets the number of series that are watched.</summary>
    public int Count => _series.Count;

    /// <summary>Judges a minute of a series by its baseline; where what is seen is the least that it can be, only what is too much.</summary>
    public void Observe(Series series, SignalPoint point, Baseline baseline, DetectionOptions options, bool isLeast)
    {
        _nowMs = point.ToMs;
        if (!_series.TryGetValue(series, out var watched))
        {
            MakeRoom();
            _series.Add(series, watched = new WatchedSeries());
        }

        watched.Observe(point, baseline, direction, options, isLeast);
    }

    /// <summary>Tells how the metric stands on each side, above, below and unsteady, at the end of a minute in which it need not have had a value.</summary>
    public void Read(long nowMs, ConditionTiming timing, List<ConditionReading> readings)
    {
        var silent = ForgetSilent(nowMs);
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

            readings.Add(count > 0 ? Bad(side, worst, count, timing) : silent.Contains(side) ? Good(side, timing) with { State = ConditionState.NoData } : Good(side, timing));
        }
    }

    /// <summary>Forgets what went on in series that nothing was recorded of since.</summary>
    /// <returns>The sides it was on.</returns>
    private HashSet<int> ForgetSilent(long nowMs)
    {
        var sides = new HashSet<int>();
        foreach (var series in _series.Values)
        {
            if (series.Ongoing is { } ongoing && series.IsSilentAt(nowMs))
            {
                sides.Add(SideOf(ongoing));
                series.Forget();
            }
        }

        return sides;
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
        anomaly = worst.Value.IsNeverNegative && anomaly.Low < 0 ? anomaly with { Low = 0 } : anomaly;
        return Good(side, timing) with
        {
            LabelsJson = worst.Key.LabelsJson,
            State = ConditionState.Bad,
            Value = anomaly.Value,
            Threshold = anomaly.Kind == AnomalyKind.Variance ? anomaly.Expected : anomaly.IsAbove ? anomaly.High : anomaly.Low,
            Severity = anomaly.Severity,
            Message = Where(worst.Key, count) + anomaly.Explain(metric.Name, _unit),
        };
    }

    private string Where(Series series, int count)
    {
        if (_series.Count == 1)
        {
            return string.Empty;
        }

        var most = LabelAttribution.Find([.. _series.Select(s => s.Value.ContributionOf(s.Key, _nowMs)).OfType<SeriesContribution>()]) is { } move
            ? $"mostly {move.Key}={move.Value}"
            : $"most of all {LabelsText.Shown(series.LabelsJson)}";
        return FormattableString.Invariant($"{count} of {_series.Count} series, {most}: ");
    }

    private void MakeRoom()
    {
        foreach (var gone in _series.Where(s => s.Value.LastMs < _nowMs - MinuteSignals.ForgottenMs).Select(s => s.Key).ToArray())
        {
            _series.Remove(gone);
        }
    }

    private string KeyOf(int side) => $"{AlertTypes.Anomaly}:{metric.Name}:{Sides[side]}";

    private static string RuleOf(int side) => $"anomaly_{Sides[side]}";
}
