namespace Futurnal.Instrumentation.Baselines;

/// <summary>The stretches of time, a minute or five each, that may be learned from: something was observed, and nothing was starting or wrong. Immutable.</summary>
internal sealed class TrainingTime
{
    private readonly TimeRange[] _ranges;

    private TrainingTime(TimeRange[] ranges) => _ranges = ranges;

    /// <summary>Gets them in order of time.</summary>
    public ReadOnlySpan<TimeRange> Ranges => _ranges;

    /// <summary>Leaves out of what was observed the warm-up after each start, and the last stretch before each gap, which is not whole.</summary>
    /// <param name="observed">What was observed, in order of time.</param>
    /// <param name="since">From when on was looked; what was observed then goes on from before.</param>
    /// <param name="now">The end of what was looked at.</param>
    /// <param name="options">What a start is.</param>
    public static TrainingTime From(IReadOnlyList<TimeRange> observed, long since, long now, BaselineOptions options)
    {
        var gap = Math.Max((long)options.StartGap.TotalMilliseconds, 3 * UsualDistance(observed));
        var warmUp = (long)options.WarmUp.TotalMilliseconds;
        var (kept, warmUntil, before) = (new List<TimeRange>(observed.Count), long.MinValue, since);
        for (var i = 0; i < observed.Count; i++)
        {
            var range = observed[i];
            warmUntil = range.FromMs - before >= gap ? range.ToMs + warmUp : warmUntil;
            before = range.ToMs;
            var next = i + 1 < observed.Count ? observed[i + 1].FromMs : now;
            if (range.FromMs >= warmUntil && next - range.ToMs < gap)
            {
                kept.Add(range);
            }
        }

        return new TrainingTime([.. kept]);
    }

    /// <summary>Leaves out each stretch that an incident touches.</summary>
    /// <param name="incidents">The incidents, in any order.</param>
    public TrainingTime Without(IReadOnlyList<TimeRange> incidents)
    {
        if (incidents.Count == 0)
        {
            return this;
        }

        // Of those that began before a stretch ends, only the one that ends last can touch it without others being asked.
        var (begun, next, endMs, kept) = (incidents.OrderBy(i => i.FromMs).ToArray(), 0, long.MinValue, new List<TimeRange>(_ranges.Length));
        foreach (var range in _ranges)
        {
            for (; next < begun.Length && begun[next].FromMs < range.ToMs; next++)
            {
                endMs = Math.Max(endMs, begun[next].ToMs);
            }

            if (endMs <= range.FromMs)
            {
                kept.Add(range);
            }
        }

        return new TrainingTime([.. kept]);
    }

    // Whoever flushes every ten minutes does not start every ten minutes.
    private static long UsualDistance(IReadOnlyList<TimeRange> observed)
    {
        if (observed.Count < 3)
        {
            return 0;
        }

        var distances = new long[observed.Count - 1];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = observed[i + 1].FromMs - observed[i].ToMs;
        }

        Array.Sort(distances);
        return distances[distances.Length / 2];
    }
}
