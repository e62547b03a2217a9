namespace Futurnal.Instrumentation.Alerting;

/// <summary>What an engine knows of one key: its conditions, and the incident that is open, if one is. Not thread-safe.</summary>
internal sealed class Incident
{
    private readonly Dictionary<string, ConditionLevel> _levels = new(StringComparer.Ordinal);
    private long? _lastMs;

    /// <summary>Gets the incident as the store keeps it; <see langword="null"/> where none is open.</summary>
    public AlertRecord? Record { get; private set; }

    /// <summary>Gets when this engine last wrote a sighting itself, in Unix milliseconds.</summary>
    public long? WroteMs { get; private set; }

    /// <summary>Gets the time of the last sighting that another engine wrote, in Unix milliseconds.</summary>
    public long? OthersSawMs { get; private set; }

    /// <summary>Gets or sets before when it makes no sense to try to open it again, in Unix milliseconds.</summary>
    public long RetryAtMs { get; set; }

    /// <summary>Gets for how long the process was running and no condition of it was judged, in milliseconds.</summary>
    public long UnjudgedMs { get; private set; }

    /// <summary>Gets since when it is judged without a gap, in Unix milliseconds.</summary>
    public long JudgedSinceMs { get; private set; } = long.MaxValue;

    /// <summary>Gets a value indicating whether nothing has to be remembered of it.</summary>
    public bool IsIdle => Record is null && !_levels.Values.Any(l => l.IsBad);

    public bool IsFiring => _levels.Values.Any(l => l.IsFiring);

    /// <summary>Tells whether it was judged at a moment.</summary>
    public bool IsJudgedAt(long nowMs) => _lastMs == nowMs;

    /// <summary>Gets the reading that decides at a moment: of the conditions that fire the gravest, and of equally grave ones the first by name.</summary>
    public ConditionReading? GravestAt(long nowMs) => _levels
        .Where(l => l.Value is { IsFiring: true, IsSeen: true, Reading: not null } && l.Value.LastMs == nowMs)
        .OrderByDescending(l => l.Value.Reading!.Severity)
        .ThenBy(l => l.Key, StringComparer.Ordinal)
        .Select(l => l.Value.Reading)
        .FirstOrDefault();

    /// <summary>Gets why nothing fires any more: no data only where that ended all of it.</summary>
    public AlertResolution Resolution => _levels.Values.All(l => l.Resolution == AlertResolution.NoData) ? AlertResolution.NoData : AlertResolution.Recovered;

    public void Take(ConditionReading reading, long nowMs)
    {
        if (!_levels.TryGetValue(reading.Rule, out var level))
        {
            _levels.Add(reading.Rule, level = new ConditionLevel(isFiring: Record is not null && reading.State is (ConditionState.Bad or ConditionState.Recovering)));
        }

        level.Take(reading, nowMs, isOpen: Record is not null);
        if (reading.State != ConditionState.NoData || reading.Timing.NoData != NoDataPolicy.Ignore)
        {
            var isGap = _lastMs is { } last && (nowMs < last || nowMs - last > 3 * reading.Timing.Every.TotalMilliseconds);
            JudgedSinceMs = isGap ? nowMs : Math.Min(JudgedSinceMs, nowMs);
            (_lastMs, UnjudgedMs) = (nowMs, 0);
        }
    }

    /// <summary>Lets time pass in which nothing of it may have been judged.</summary>
    public void Pass(long elapsedMs) => UnjudgedMs += elapsedMs;

    /// <summary>Takes over what the store keeps.</summary>
    public void Follow(AlertRecord record)
    {
        if (Record is null && !_levels.ContainsKey(record.Rule))
        {
            _levels.Add(record.Rule, new ConditionLevel(isFiring: true));
        }

        if (Record is null || record.LastSeenAtMs > Record.LastSeenAtMs)
        {
            (OthersSawMs, UnjudgedMs) = (record.LastSeenAtMs, 0);
        }

        Record = record;
    }

    /// <summary>Takes over what this engine itself has just seen.</summary>
    public void FollowOwn(AlertRecord record, long nowMs) => (Record, WroteMs) = (record, nowMs);

    /// <summary>Forgets an incident that is over.</summary>
    public void Close()
    {
        (Record, WroteMs, OthersSawMs, UnjudgedMs) = (null, null, null, 0);
        foreach (var rule in _levels.Where(l => l.Value.Reading is null || !l.Value.IsBad).Select(l => l.Key).ToArray())
        {
            _levels.Remove(rule);
        }
    }
}
