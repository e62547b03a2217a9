namespace Futurnal.Instrumentation.Alerting;

/// <summary>The series a rule saw, and when. Not thread-safe.</summary>
internal sealed class SeenSeries
{
    private const int Most = 1_000;
    private const long ForgottenAfterMs = 86_400_000;

    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    public void See(string labelsJson, long nowMs)
    {
        if (_seen.ContainsKey(labelsJson) || _seen.Count < Most)
        {
            _seen[labelsJson] = nowMs;
        }
    }

    /// <summary>Gets the series that are remembered and were not seen at a moment.</summary>
    public List<string> Missing(long nowMs)
    {
        var missing = new List<string>();
        foreach (var (labels, time) in _seen)
        {
            if (time == nowMs)
            {
                continue;
            }

            if (Math.Abs(nowMs - time) > ForgottenAfterMs)
            {
                _seen.Remove(labels);
            }
            else
            {
                missing.Add(labels);
            }
        }

        return missing;
    }
}
