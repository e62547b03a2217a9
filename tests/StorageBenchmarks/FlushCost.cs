using System.Diagnostics;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StorageBenchmarks;

/// <summary>
/// What a flush costs, beside SQLite inserting the same bytes, and beside a row for each sample. The three take turns flush by flush, in
/// one file system and with the same settings, so that what disturbs the machine disturbs all.
/// </summary>
internal sealed class FlushCost(string folder)
{
    private const int Rounds = 7;
    private const int FlushesPerMinute = 12;
    private const long Start = 480_000 * 3_600_000L;

    /// <summary>Measures flushes of so many series, after a round that is not counted; the ratios are medians of the rounds'.</summary>
    public FlushRatios Measure(int series, int flushes)
    {
        var rounds = Enumerable.Range(0, Rounds + 1).Select(round => Round(series, flushes, round)).Skip(1).ToArray();
        return new FlushRatios(Median(rounds, r => r.ToTheSameBytes), Median(rounds, r => r.ToRows), Median(rounds, r => r.ToRowsWithoutRollups), Median(rounds, r => r.SameBytesToRows));
    }

    private FlushRatios Round(int series, int flushes, int round)
    {
        GC.Collect();
        var times = new double[3][];
        using (var bytes = new BlobRival(PathOf("bytes", round)))
        using (var rows = new RowRival(PathOf("rows", round)))
        using (var store = SqliteMetricStore.Open(PathOf("ours", round)))
        {
            var random = new Random(round);
            var all = MeasuredSeries.Make(series, _ => MetricType.Gauge);
            times = [new double[flushes], new double[flushes], new double[flushes]];
            for (var i = 0; i < flushes; i++)
            {
                var batch = new MetricBatch(Start + (i * 5000L), [.. all.Select(s => new MetricPoint(s, Math.Round(random.NextDouble() * 1000, 2)))]);
                var data = FlushCodec.Encode([.. batch.Points.Select((p, s) => new StoredPoint(s + 1, p.Value, null, 0))]);
                for (var turn = 0; turn < 3; turn++)
                {
                    // Who comes first finds less in the processor's caches.
                    var who = (turn + i) % 3;
                    var start = Stopwatch.GetTimestamp();
                    switch (who)
                    {
                        case 0:
                            bytes.Insert(batch.TimestampMs, series, data);
                            break;
                        case 1:
                            rows.Insert(batch);
                            break;
                        default:
                            store.WriteAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                            break;
                    }

                    times[who][i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                }
            }
        }

        foreach (var file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }

        // The first flush of a minute rolls up the one before.
        var (sameBytes, single, ours, withoutRollups) = (times[0].Average(), times[1].Average(), times[2].Average(), times[2].Where((_, i) => i % FlushesPerMinute != 0).Average());
        return new FlushRatios(sameBytes / ours, single / ours, single / withoutRollups, single / sameBytes);
    }

    private string PathOf(string name, int round) => Path.Combine(folder, $"{name}-{round}.db");

    private static double Median(FlushRatios[] rounds, Func<FlushRatios, double> ratio) => rounds.Select(ratio).Order().ElementAt(rounds.Length / 2);
}
