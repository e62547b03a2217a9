using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>What flushes brought of late, of the metrics that somebody reads. Used by one thread at a time.</summary>
/// <remarks>
/// A stretch of time is kept from its first reading on, and forgotten when it was not read for 100 flushes. It is right to a
/// sixtieth of its length. A gap between flushes and a clock that goes back end what was seen before.
/// </remarks>
internal sealed class RecentMetrics : IRecentMetrics
{
    private const int ForgottenAfter = 100;

    private readonly Dictionary<RecentStretch, RecentWindow> _windows = [];
    private readonly Dictionary<string, List<RecentWindow>> _byMetric = new(StringComparer.Ordinal);
    private readonly UnbrokenTime _observed;
    private MetricBatch? _newest;
    private bool _isWatched;
    private long _newestSinceMs;
    private long _nowMs;
    private long _evaluation;

    /// <param name="gapMs">More time than this between two flushes is a gap, in milliseconds.</param>
    public RecentMetrics(long gapMs) => _observed = new UnbrokenTime(gapMs);

    /// <summary>Gets the number of stretches that are kept.</summary>
    public int Kept => _windows.Count;

    /// <summary>Adds a flush.</summary>
    public void Add(MetricBatch batch)
    {
        _evaluation++;
        _newest = batch;
        var beforeMs = _nowMs;
        _nowMs = batch.TimestampMs;
        _isWatched = _observed.Add(batch.TimestampMs);
        _newestSinceMs = _isWatched ? beforeMs : batch.TimestampMs;
        if (!_isWatched)
        {
            foreach (var window in _windows.Values)
            {
                window.Forget(long.MaxValue - 1);
                window.SinceMs = batch.TimestampMs;
            }
        }

        foreach (var point in batch.Points)
        {
            if (_byMetric.TryGetValue(point.Series.Metric.Name, out var windows))
            {
                foreach (var window in windows)
                {
                    window.Add(batch.TimestampMs, point, _isWatched);
                }
            }
        }

        if (_evaluation % ForgottenAfter == 0)
        {
            ForgetUnread();
        }
    }

    /// <summary>Notes that time passed without a flush: what is too old counts no more, and nothing is known of counters.</summary>
    public void Pass(long timestampMs)
    {
        _nowMs = timestampMs;
        _newest = null;
        _observed.Pass(timestampMs);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SeriesReading> Read(
        string metric, ImmutableArray<KeyValuePair<string, string>> labels, MetricStatistic statistic, TimeSpan over, bool perSeries)
    {
        var overMs = (long)over.TotalMilliseconds;
        var grouping = statistic == MetricStatistic.MeanOverPhases ? RecentGrouping.PerPhase : perSeries ? RecentGrouping.PerSeries : RecentGrouping.Merged;
        var window = Find(new RecentStretch(metric, LabelsText.Of(labels), overMs, grouping), labels);
        window.Forget(_nowMs - overMs);
        var seconds = SecondsOf(window, overMs);
        var isWhole = seconds * 1_000 >= overMs;
        var readings = new List<SeriesReading>();
        foreach (var group in window.Groups)
        {
            if (group.Read(statistic, seconds) is { } value && double.IsFinite(value))
            {
                readings.Add(new SeriesReading(group.LabelsJson, value, group.Metric.Unit) { IsPartial = !isWhole });
            }
        }

        return grouping == RecentGrouping.PerPhase && readings.Count > 0
            ? [new SeriesReading(string.Empty, readings.Sum(r => r.Value), readings[0].Unit)]
            : readings;
    }

    /// <summary>Reads all series of a metric over the last stretch of time, each by itself.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="over">How long the stretch up to now is.</param>
    /// <param name="series">Receives what each saw.</param>
    /// <returns>How much of the stretch was watched, in seconds.</returns>
    public double Summarize(string metric, TimeSpan over, List<SeriesSummary> series)
    {
        var overMs = (long)over.TotalMilliseconds;
        var window = Find(new RecentStretch(metric, LabelsText.Of([]), overMs, RecentGrouping.PerSeries), []);
        window.Forget(_nowMs - overMs);
        var seconds = SecondsOf(window, overMs);
        series.AddRange(window.Groups.Select(g => g.Summarize(seconds, _nowMs)).OfType<SeriesSummary>());
        return seconds;
    }

    private double SecondsOf(RecentWindow window, long overMs) => Math.Clamp((_nowMs - window.SinceMs) / 1000.0, 0, _observed.Seconds(overMs));

    private RecentWindow Find(RecentStretch stretch, ImmutableArray<KeyValuePair<string, string>> labels)
    {
        if (!_windows.TryGetValue(stretch, out var window))
        {
            _windows.Add(stretch, window = new RecentWindow(stretch, labels.IsDefault ? [] : labels, _newest is null ? _nowMs : _newestSinceMs));
            if (!_byMetric.TryGetValue(stretch.Metric, out var windows))
            {
                _byMetric.Add(stretch.Metric, windows = []);
            }

            windows.Add(window);
            if (_newest is { } newest)
            {
                Add(window, newest, stretch.Metric, _isWatched);
            }
        }

        window.LastRead = _evaluation;
        return window;
    }

    private static void Add(RecentWindow window, MetricBatch batch, string metric, bool isWatched)
    {
        foreach (var point in batch.Points.Where(p => string.Equals(p.Series.Metric.Name, metric, StringComparison.Ordinal)))
        {
            window.Add(batch.TimestampMs, point, isWatched);
        }
    }

    private void ForgetUnread()
    {
        foreach (var (stretch, window) in _windows)
        {
            if (window.LastRead <= _evaluation - ForgottenAfter)
            {
                _windows.Remove(stretch);
                _byMetric[stretch.Metric].Remove(window);
            }
        }
    }
}
