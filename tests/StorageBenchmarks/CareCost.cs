using System.Diagnostics;
using Futurnal.Instrumentation.Sqlite;

namespace StorageBenchmarks;

/// <summary>What keeping a store in order costs.</summary>
internal static class CareCost
{
    private const long Day = 86_400_000;

    /// <summary>Deletes the oldest day, as retention does.</summary>
    /// <returns>Milliseconds for its points, for all tiers, and of the longest step, which is the longest that a flush may have to wait.</returns>
    public static (double Points, double All, double Step) DeleteADay(string path)
    {
        using var connection = StoreConnections.OpenWriter(path, StoreTuning.Default);
        using var begin = new Statement(connection, "BEGIN IMMEDIATE");
        using var commit = new Statement(connection, "COMMIT");
        var (points, all, step) = (0.0, 0.0, 0.0);
        foreach (var rows in OldRows.All(connection))
        {
            using (rows)
            {
                if (rows.First is not { } first)
                {
                    continue;
                }

                for (var end = (first - (first % Day)) + Day; rows.HasBefore(end);)
                {
                    var watch = Stopwatch.StartNew();
                    begin.Run();
                    rows.DeleteBefore(end);
                    commit.Run();
                    var time = watch.Elapsed.TotalMilliseconds;
                    all += time;
                    points += rows.Width == KeptTable.Points ? time : 0;
                    step = Math.Max(step, time);
                }
            }
        }

        return (points, all, step);
    }

    /// <summary>Follows flushes with rollups, as their transactions do.</summary>
    /// <returns>Microseconds a flush.</returns>
    public static double RollUp(string path, int hours)
    {
        using var connection = StoreConnections.OpenWriter(path, StoreTuning.Default);
        using var begin = new Statement(connection, "BEGIN IMMEDIATE");
        using var commit = new Statement(connection, "COMMIT");
        using var flushes = new FlushTable(connection);
        using var roller = new Roller(connection);
        var (watch, count) = (new Stopwatch(), 0);
        for (var hour = 0; hour < hours; hour++)
        {
            var times = Workload.Times(hour);
            double[][] values = [.. Enumerable.Range(0, Workload.Series).Select(s => Workload.Values(s, hour, wholeMicroseconds: true))];
            for (var at = 0; at < times.Length; at++)
            {
                StoredPoint[] points = [.. values.Select((v, s) => new StoredPoint(s + 1, v[at], null, 0))];
                begin.Run();
                var time = flushes.Insert(times[at], points);

                // The first hour compiles what runs.
                if (hour > 0)
                {
                    watch.Start();
                    count++;
                }

                roller.Follow(time, points, 8);
                watch.Stop();
                commit.Run();
            }
        }

        return watch.Elapsed.TotalMicroseconds / count;
    }
}
