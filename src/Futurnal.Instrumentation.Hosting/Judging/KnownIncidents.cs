namespace Futurnal.Instrumentation.Hosting;

/// <summary>When metrics were in trouble, so that nothing is learned from it. Immutable.</summary>
internal sealed class KnownIncidents
{
    /// <summary>What lasts for longer than a day is how things are now.</summary>
    private const long LongestMs = 86_400_000;

    private readonly ILookup<string, TimeRange> _byMetric;

    private KnownIncidents(ILookup<string, TimeRange> byMetric) => _byMetric = byMetric;

    /// <summary>Reads them from where incidents are kept.</summary>
    public static async Task<KnownIncidents> ReadAsync(IAlertStore alerts, long sinceMs, long nowMs, CancellationToken cancellationToken)
    {
        var query = new AlertQuery { SinceMs = sinceMs, Limit = 10_000 };
        var records = await alerts.ReadAlertsAsync(query, cancellationToken).ConfigureAwait(false);
        return new KnownIncidents(records.ToLookup(r => r.MetricName, r => RangeOf(r, nowMs), StringComparer.Ordinal));
    }

    /// <summary>Gets when a series was in trouble: when its metric was.</summary>
    public IReadOnlyList<TimeRange> Of(Series series) => [.. _byMetric[series.Metric.Name]];

    private static TimeRange RangeOf(AlertRecord record, long nowMs) => new(
        record.TriggeredAtMs, Math.Max(record.TriggeredAtMs, Math.Min(record.ResolvedAtMs ?? nowMs, record.TriggeredAtMs + LongestMs)));
}
