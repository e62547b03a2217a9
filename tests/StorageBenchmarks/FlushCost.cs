using System.Diagnostics;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StorageBenchmarks;

/// <summary>What a flush costs, beside SQLite inserting the same bytes, and beside a row for each sample. All in one file system, with the same settings.</summary>
internal sealed class FlushCost(string folder)
{
    private const int Rounds = 7;
    private const long Start = 480_000 * 3_600_000L;

    /// <summary>Flushes of a size a second, as a share of those of the same bytes inserted by a C program.</summary>
    public double AgainstTheSameBytes(int series, int flushes) => Median(round =>
    {
        var batches = Batches(series, flushes);
        StoredPoint[] points = [.. batches[0].Points.Select((p, i) => new StoredPoint(i + 1, p.Value, null, 0))];
        var bytes = FlushCodec.Encode(points);
        var rival = Time(() =>
        {
            using var database = new PlainSqlite(PathOf("bytes", round));
            database.Run("CREATE TABLE flush (time INTEGER PRIMARY KEY, points INTEGER NOT NULL, data BLOB NOT NULL)");
            var (begin, insert, commit) = (database.Prepare("BEGIN IMMEDIATE"), database.Prepare("INSERT INTO flush VALUES (?1, ?2, ?3)"), database.Prepare("COMMIT"));
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < flushes; i++)
            {
                PlainSqlite.Step(begin);
                PlainSqlite.Bind(insert, 1, Start + (i * 5000L));
                PlainSqlite.Bind(insert, 2, (long)series);
                PlainSqlite.Bind(insert, 3, bytes);
                PlainSqlite.Step(insert);
                PlainSqlite.Step(commit);
            }

            return watch.Elapsed;
        });
        return rival / Ours(batches, round);
    });

    /// <summary>Samples a second, as a share of those of a loop of prepared inserts of three-column rows.</summary>
    public double AgainstRows(int series, int flushes) => Median(round =>
    {
        var batches = Batches(series, flushes);
        var rival = Time(() =>
        {
            using var database = new PlainSqlite(PathOf("rows", round));
            database.Run("CREATE TABLE sample (series INTEGER NOT NULL, time INTEGER NOT NULL, value REAL NOT NULL)");
            var (begin, insert, commit) = (database.Prepare("BEGIN IMMEDIATE"), database.Prepare("INSERT INTO sample VALUES (?1, ?2, ?3)"), database.Prepare("COMMIT"));
            var watch = Stopwatch.StartNew();
            foreach (var batch in batches)
            {
                PlainSqlite.Step(begin);
                for (var s = 0; s < batch.Points.Length; s++)
                {
                    PlainSqlite.Bind(insert, 1, s + 1L);
                    PlainSqlite.Bind(insert, 2, batch.TimestampMs);
                    PlainSqlite.Bind(insert, 3, batch.Points[s].Value);
                    PlainSqlite.Step(insert);
                }

                PlainSqlite.Step(commit);
            }

            return watch.Elapsed;
        });
        return rival / Ours(batches, round);
    });

    private TimeSpan Ours(MetricBatch[] batches, int round) => Time(() =>
    {
        using var store = SqliteMetricStore.Open(PathOf("ours", round));
        var watch = Stopwatch.StartNew();
        foreach (var batch in batches)
        {
            store.WriteAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }

        return watch.Elapsed;
    });

    private string PathOf(string name, int round) => Path.Combine(folder, $"{name}-{round}.db");

    private static MetricBatch[] Batches(int series, int flushes)
    {
        var random = new Random(series);
        var all = MeasuredSeries.Make(series, _ => MetricType.Gauge);
        return [.. Enumerable.Range(0, flushes).Select(i => new MetricBatch(Start + (i * 5000L), [.. all.Select(s => new MetricPoint(s, Math.Round(random.NextDouble() * 1000, 2)))]))];
    }

    private double Median(Func<int, double> ratio) => Enumerable.Range(0, Rounds).Select(round =>
    {
        var measured = ratio(round);
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }

        return measured;
    }).Order().ElementAt(Rounds / 2);

    private static TimeSpan Time(Func<TimeSpan> work)
    {
        GC.Collect();
        return work();
    }
}
