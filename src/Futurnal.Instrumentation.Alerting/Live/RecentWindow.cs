using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>One stretch of one metric, kept from flush to flush. Not thread-safe.</summary>
internal sealed class RecentWindow
{
    /// <summary>Into how many slices a stretch is divided: its length is right to that part.</summary>
    private const int Slices = 60;

    private const int MostSeries = 10_000;
    private const int MostGroups = 1_000;
    private const string Phase = "phase";

    private readonly RecentGrouping _grouping;
    private readonly ImmutableArray<KeyValuePair<string, string>> _labels;
    private readonly long _sliceMs;
    private readonly Dictionary<Series, RecentGroup?> _groupOf = [];
    private readonly Dictionary<string, RecentGroup> _groups = new(StringComparer.Ordinal);

    /// <param name="stretch">The stretch.</param>
    /// <param name="labels">The labels that series must have.</param>
    /// <param name="sinceMs">Since when it is watched, in Unix milliseconds.</param>
    public RecentWindow(RecentStretch stretch, ImmutableArray<KeyValuePair<string, string>> labels, long sinceMs)
    {
        SinceMs = sinceMs;
        _grouping = stretch.Grouping;
        _labels = labels;
        _sliceMs = Math.Max(1, stretch.OverMs / Slices);
    }

    /// <summary>Gets or sets the evaluation at which it was last read.</summary>
    public long LastRead { get; set; }

    /// <summary>Gets or sets since when it is watched, in Unix milliseconds.</summary>
    public long SinceMs { get; set; }

    /// <summary>Gets the groups that were seen.</summary>
    public IEnumerable<RecentGroup> Groups => _groups.Values;

    public void Add(long timestampMs, MetricPoint point, bool isWatched) => GroupOf(point.Series)?.Add(timestampMs, timestampMs / _sliceMs, point, isWatched);

    /// <summary>Forgets what was before a time.</summary>
    public void Forget(long beforeMs)
    {
        foreach (var group in _groups.Values)
        {
            group.Forget((beforeMs / _sliceMs) + 1);
        }
    }

    private RecentGroup? GroupOf(Series series)
    {
        if (!_groupOf.TryGetValue(series, out var group) && _groupOf.Count < MostSeries)
        {
            _groupOf.Add(series, group = Matches(series) ? Find(series) : null);
        }

        return group;
    }

    private RecentGroup? Find(Series series)
    {
        var key = _grouping switch
        {
            RecentGrouping.PerSeries => series.LabelsJson,
            RecentGrouping.PerPhase => series.Labels.FirstOrDefault(l => l.Key == Phase).Value ?? string.Empty,
            _ => string.Empty,
        };
        if (!_groups.TryGetValue(key, out var group) && _groups.Count < MostGroups)
        {
            _groups.Add(key, group = new RecentGroup(key, series));
        }

        return group;
    }

    private bool Matches(Series series)
    {
        foreach (var label in _labels)
        {
            if (!series.Labels.Contains(label))
            {
                return false;
            }
        }

        return true;
    }
}
