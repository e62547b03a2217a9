namespace Futurnal.Instrumentation;

/// <summary>Baselines in memory, the newest few thousand. Thread-safe.</summary>
internal sealed class BaselineShelf
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Metric, string Labels), StoredBaseline> _baselines = [];

    public IReadOnlyList<StoredBaseline> Read(string? metric)
    {
        lock (_gate)
        {
            return
            [
                .. _baselines.Values.Where(b => metric is null || string.Equals(b.MetricName, metric, StringComparison.Ordinal))
                    .OrderBy(b => b.MetricName, StringComparer.Ordinal).ThenBy(b => b.LabelsJson, StringComparer.Ordinal),
            ];
        }
    }

    public void Write(IReadOnlyList<StoredBaseline> baselines)
    {
        lock (_gate)
        {
            foreach (var baseline in baselines)
            {
                _baselines[(baseline.MetricName, baseline.LabelsJson)] = baseline;
            }

            foreach (var oldest in _baselines.Count <= Most ? [] : _baselines.OrderBy(b => b.Value.ComputedAtMs).Take(_baselines.Count - Most).ToArray())
            {
                _baselines.Remove(oldest.Key);
            }
        }
    }
}
