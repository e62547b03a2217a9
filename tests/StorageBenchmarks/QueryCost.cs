using System.Diagnostics;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StorageBenchmarks;

/// <summary>What answers take, in milliseconds, with everything they need read before.</summary>
internal sealed class QueryCost(string path, int days) : IDisposable
{
    private const int Rounds = 41;
    private const string Counter = "bench.series10";
    private const string Timer = "bench.series45";

    private readonly SqliteMetricStore _store = SqliteMetricStore.OpenReadOnly(path);
    private readonly long _end = Workload.Start + (days * 86_400_000L);

    /// <summary>The 95th percentile of seven days of a timer, hour by hour.</summary>
    public double PercentilesOfSevenDays() => Median(new MetricQuery(Timer, Last(7 * 24)) { Resolution = Resolution.Every(TimeSpan.FromHours(1)), IncludeDistribution = true }, 7 * 24);

    /// <summary>All days of a counter hour by hour, computed from points alone.</summary>
    public double HoursFromPoints() => Median(new MetricQuery(Counter, Last(days * 24)) { Resolution = Resolution.Every(TimeSpan.FromHours(1)), FromPoints = true }, days * 24);

    /// <summary>The last hour of a timer, minute by minute, with percentiles.</summary>
    public double LastHour() => Median(new MetricQuery(Timer, Last(1)) { Resolution = Resolution.Every(TimeSpan.FromMinutes(1)), IncludeDistribution = true }, 60);

    /// <summary>The newest values of all series.</summary>
    public double Latest() => Median(() => Check(_store.LatestAsync().AsTask().GetAwaiter().GetResult().Count, Workload.Series));

    public void Dispose() => _store.Dispose();

    private TimeRange Last(int hours) => new(_end - (hours * 3_600_000L), _end);

    private double Median(MetricQuery query, int buckets) => Median(() => Check(Count(query), buckets));

    private int Count(MetricQuery query)
    {
        var count = 0;
        foreach (var bucket in _store.QueryAsync(query).ToBlockingEnumerable())
        {
            count += bucket.Count > 0 && (!query.IncludeDistribution || bucket.Quantile(0.95) > 0) ? 1 : 0;
        }

        return count;
    }

    private static void Check(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"The answer has {found} parts, not {expected}.");
        }
    }

    private static double Median(Action answer)
    {
        var times = new double[Rounds];
        for (var round = -Rounds; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            answer();
            if (round >= 0)
            {
                times[round] = watch.Elapsed.TotalMilliseconds;
            }
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
