namespace Futurnal.Instrumentation.Baselines;

/// <summary>When metrics were in trouble, by the incidents that are kept, so that nothing is learned from it. Immutable and thread-safe.</summary>
public sealed class KnownIncidents
{
    /// <summary>What lasts for longer than a day is how things are now.</summary>
    private const long LongestMs = 86_400_000;

    /// <summary>An incident is kept from when it was found; what made it one are minutes before that.</summary>
    private const long LeadMs = 15 * 60_000;

    /// <summary>As many are read at most, the newest.</summary>
    private const int Most = 10_000;

    private readonly Dictionary<string, TimeRange[]> _byMetric;

    private KnownIncidents(Dictionary<string, TimeRange[]> byMetric) => _byMetric = byMetric;

    /// <summary>Reads them from where incidents are kept.</summary>
    /// <param name="alerts">Where incidents are kept.</param>
    /// <param name="options">How is learned: what was over before the season window is left alone.</param>
    /// <param name="nowMs">The time, in Unix milliseconds; an incident that is open lasts until then.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The incidents. What the store throws comes through.</returns>
    public static async Task<KnownIncidents> ReadAsync(IAlertStore alerts, BaselineOptions options, long nowMs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(options);
        var query = new AlertQuery { SinceMs = nowMs - (long)options.SeasonWindow.TotalMilliseconds, Limit = Most };
        var records = await alerts.ReadAlertsAsync(query, cancellationToken).ConfigureAwait(false);
        return new KnownIncidents(records.GroupBy(r => r.MetricName, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Union(g.Select(r => RangeOf(r, nowMs))), StringComparer.Ordinal));
    }

    /// <summary>Gets when a series was in trouble: when its metric was.</summary>
    /// <param name="series">The series.</param>
    /// <returns>The stretches of time, in order and apart from each other.</returns>
    public IReadOnlyList<TimeRange> Of(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _byMetric.TryGetValue(series.Metric.Name, out var ranges) ? ranges : [];
    }

    private static TimeRange RangeOf(AlertRecord record, long nowMs) => new(
        record.TriggeredAtMs - LeadMs, Math.Max(record.TriggeredAtMs, Math.Min(record.ResolvedAtMs ?? nowMs, record.TriggeredAtMs + LongestMs)));

    private static TimeRange[] Union(IEnumerable<TimeRange> ranges)
    {
        var apart = new List<TimeRange>();
        foreach (var range in ranges.OrderBy(r => r.FromMs))
        {
            if (apart.Count > 0 && range.FromMs <= apart[^1].ToMs)
            {
                apart[^1] = apart[^1] with { ToMs = Math.Max(apart[^1].ToMs, range.ToMs) };
            }
            else
            {
                apart.Add(range);
            }
        }

        return [.. apart];
    }
}
