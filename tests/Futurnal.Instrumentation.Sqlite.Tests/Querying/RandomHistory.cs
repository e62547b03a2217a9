using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Batches and queries by chance, the same for the same seed.</summary>
internal sealed class RandomHistory(int seed, MemoryHistory model)
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    // Two days before the clocks of Berlin go forward.
    private const long Start = 1_774_483_200_000;

    private static readonly string[] Statuses = ["succeeded", "failed", "cancelled"];
    private static readonly string[] Zones = ["Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/New_York"];
    private static readonly long[] Widths = [250, 10_000, 90_000, Minute, 5 * Minute, 7 * Minute, 15 * Minute, Hour, 5 * Hour, Day];

    private static readonly int[] LocalHours = [1, 6, 24, 48];
    private static readonly string[] Strategies = ["hybrid", "vector"];

    private readonly Random _random = new(seed);
    private readonly HashSet<long> _taken = [];
    private long _now = Start;

    public int Next(int below) => _random.Next(below);

    public IEnumerable<MetricBatch> Batches(int round)
    {
        var longest = (round % 3) switch { 0 => 10_000, 1 => 10 * Minute, _ => 3 * Hour };
        for (var i = Next(40); i >= 0; i--)
        {
            var time = Time(longest);
            var batch = At(time, [.. Points()]);
            if (Next(5) == 0)
            {
                batch = batch with { Observations = [.. batch.Points.Take(2).Select(p => new Observation(p.Series, time - Next(5000), Math.Abs(p.Value)))] };
            }

            model.Add(batch);
            yield return batch;
        }
    }

    public MetricQuery Query()
    {
        var metric = new[] { Processed, Queued, Results, Latency }[Next(4)];
        var range = Range();
        return new MetricQuery(Next(30) == 0 ? "no.such.metric" : metric.Name, range)
        {
            Resolution = Resolution(range),
            Labels = Next(4) == 0 ? [new("status", Statuses[Next(3)])] : [],
            GroupBy = Next(3) switch { 0 => SeriesGrouping.PerSeries, 1 => SeriesGrouping.Merged, _ => SeriesGrouping.By("status", "strategy") },
            IncludeDistribution = Next(2) == 0,
            IncludeLatest = Next(3) == 0,
            FromPoints = Next(4) == 0,
        };
    }

    private TimeRange Range()
    {
        var from = Next(3) switch { 0 => long.MinValue, 1 => model.First + _random.NextInt64(-Hour, model.Last - model.First + 1), _ => (model.First / Hour * Hour) + (Next(48) * Hour) };
        var to = Next(3) switch { 0 => long.MaxValue, 1 => model.Last - _random.NextInt64(-Day, Day), _ => (model.Last / Day * Day) + (Next(24) * Hour) };
        return new TimeRange(from, to);
    }

    private Resolution Resolution(TimeRange range)
    {
        switch (Next(4))
        {
            case 0:
                return Instrumentation.Resolution.Whole;
            case 1:
                return Instrumentation.Resolution.Automatic(1 + Next(1000), Next(2) == 0 ? null : Zone());
            case 2:
                return Instrumentation.Resolution.Every(TimeSpan.FromHours(LocalHours[Next(4)]), Zone());
            default:
                var length = Math.Min(range.ToMs, model.Last) - Math.Max(range.FromMs, model.First) + (2 * Day);
                var widths = Widths.Where(w => length / w < 20_000).ToArray();
                return Instrumentation.Resolution.Every(TimeSpan.FromMilliseconds(widths[Next(widths.Length)]));
        }
    }

    private long Time(long longest)
    {
        long time;
        do
        {
            time = Next(12) == 0 ? _now - _random.NextInt64(Next(3) == 0 ? 2 * Day : Hour) : _now += _random.NextInt64(1, longest);
        }
        while (!_taken.Add(time));
        return time;
    }

    private List<MetricPoint> Points()
    {
        var points = new List<MetricPoint>();
        foreach (var status in Statuses.Where(_ => Next(2) == 0))
        {
            points.Add(Counted(Next(100), status));
        }

        if (Next(3) > 0)
        {
            points.Add(Gauged((_random.NextDouble() * 20) - 10));
        }

        if (Next(2) == 0)
        {
            points.Add(Counts([.. Enumerable.Range(0, 1 + Next(20)).Select(_ => Next(4) == 0 ? 0 : Math.Exp((_random.NextDouble() * 40) - 10))]));
        }

        foreach (var strategy in Strategies.Where(_ => Next(2) == 0))
        {
            points.Add(new MetricPoint(
                new Series(Latency, [new("strategy", strategy), new("intent_type", "causal")]),
                Distribution([.. Enumerable.Range(0, 1 + Next(9)).Select(_ => _random.NextDouble() * 100)])));
        }

        return points.Count > 0 ? points : [Gauged(1)];
    }

    private TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(Zones[Next(Zones.Length)]);
}
