using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace StorageBenchmarks;

/// <summary>The workload of many days in a store.</summary>
internal static class ThirtyDays
{
    /// <summary>Writes each value as a point, flush by flush.</summary>
    /// <returns>How long it took.</returns>
    public static TimeSpan Write(string path, int days, bool wholeMicroseconds)
    {
        var series = MeasuredSeries.Make(Workload.Series, i => i < Workload.Counters ? MetricType.Counter : MetricType.Gauge);
        return Write(path, days, (hour, at, values) => [.. series.Select((s, i) => new MetricPoint(s, values[i][at]))], wholeMicroseconds);
    }

    /// <summary>Writes latencies as an application records them: a histogram a flush, of as many values as a call a second makes.</summary>
    public static TimeSpan WriteWithDistributions(string path, int days)
    {
        var series = MeasuredSeries.Make(
            Workload.Series, i => i < Workload.Counters ? MetricType.Counter : i < Workload.Counters + Workload.Gauges ? MetricType.Gauge : MetricType.Timer);
        return Write(path, days, (hour, at, values) => [.. series.Select((s, i) => s.Metric.IsDistribution ? new MetricPoint(s, Distribution(values[i], at)) : new MetricPoint(s, values[i][at]))], wholeMicroseconds: true);
    }

    /// <summary>Gets the bytes of the pages that tables take: those that are free when they are dropped from a copy.</summary>
    public static long Bytes(string path, params string[] tables)
    {
        var copy = path + ".copy";
        File.Copy(path, copy, overwrite: true);
        try
        {
            using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
            connection.Open();
            var before = connection.ReadInteger("PRAGMA freelist_count");
            foreach (var table in tables)
            {
                connection.Run($"DROP TABLE {table}");
            }

            return (connection.ReadInteger("PRAGMA freelist_count") - before) * connection.ReadInteger("PRAGMA page_size");
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static TimeSpan Write(string path, int days, Func<int, int, double[][], MetricPoint[]> points, bool wholeMicroseconds)
    {
        using var store = SqliteMetricStore.Open(path);
        var writing = new Stopwatch();
        for (var hour = 0; hour < days * 24; hour++)
        {
            var times = Workload.Times(hour);
            double[][] values = [.. Enumerable.Range(0, Workload.Series).Select(s => Workload.Values(s, hour, wholeMicroseconds))];
            for (var at = 0; at < times.Length; at++)
            {
                var batch = new MetricBatch(times[at], [.. points(hour, at, values)]);
                writing.Start();
                store.WriteAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                writing.Stop();
            }

            if (hour % 24 == 23)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"day {(hour / 24) + 1} of {days}, {writing.Elapsed.TotalSeconds:0} s"));
            }
        }

        return writing.Elapsed;
    }

    /// <summary>Five values of an hour: those of the flush and of the four around it, added up in whole nanoseconds as timers do it.</summary>
    private static ExponentialHistogram Distribution(double[] values, int at)
    {
        var distribution = new ExponentialHistogram();
        var nanoseconds = 0L;
        for (var i = 0; i < 5; i++)
        {
            var value = values[(at + (i * 131)) % values.Length];
            nanoseconds += (long)Math.Round(value * 1e6);
            distribution.Add(value);
        }

        return ExponentialHistogram.Restore(
            distribution.ZeroCount, nanoseconds / 1e6, distribution.SumOfSquares, distribution.Min, distribution.Max, distribution.BucketIndices, distribution.BucketCounts);
    }
}
