using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>
/// Reads summaries and single flushes of a store that others write, without a pause, until its input ends. What it reads is
/// compared with what must be there, as far as one reader can know: no flush is seen in part, and none twice.
/// </summary>
internal static class Reader
{
    private const long Hour = 3_600_000;

    /// <returns>The code to exit with: zero where the store never failed.</returns>
    public static async Task<int> RunAsync(string path, int seed)
    {
        using var stop = new CancellationTokenSource();
        var input = Task.Run(() => StopAtEnd(stop));
        try
        {
            await using var store = SqliteMetricStore.OpenReadOnly(path);
            var random = new Random(seed);
            for (var reads = 0L; !stop.IsCancellationRequested; reads++)
            {
                var info = store.ReadInfo();
                if (info.FirstTimestampMs is { } first && info.LastTimestampMs is { } last)
                {
                    await ReadAsync(store, random.NextInt64(first, last + 1), last);
                }

                if (reads == 0)
                {
                    Console.WriteLine(ProbeLine.Done);
                }
            }

            await input;
            return 0;
        }
        catch (Exception e)
        {
            Console.WriteLine($"{ProbeLine.Failed} {e.GetType().Name} {e.Message} {e.InnerException?.Message}".ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task ReadAsync(SqliteMetricStore store, long from, long last)
    {
        await store.SummarizeAsync(TimeRange.All, CancellationToken.None);
        await store.SummarizeAsync(new TimeRange(from, last + 1), CancellationToken.None);
        var values = await store.ReadRawAsync(new TimeRange(from, from + (3 * Hour))).ToListAsync();
        foreach (var flush in values.GroupBy(v => v.TimestampMs))
        {
            var batch = Content.Of(flush.Key);
            var expected = batch.Points.Where(p => batch.Observations.All(o => !o.Series.Equals(p.Series))).Select(p => Line(p.Series, p.Value))
                .Concat(batch.Observations.Select(o => Line(o.Series, o.Value)));
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(flush.Select(v => Line(v.Series, v.Value)).Order(StringComparer.Ordinal)))
            {
                throw new InvalidOperationException($"The flush at {flush.Key} is read in part.");
            }
        }
    }

    private static string Line(Series series, double value) => string.Create(CultureInfo.InvariantCulture, $"{series.Metric.Name} {value:R}");

    private static void StopAtEnd(CancellationTokenSource stop)
    {
        while (Console.In.ReadLine() is not null)
        {
        }

        stop.Cancel();
    }
}
