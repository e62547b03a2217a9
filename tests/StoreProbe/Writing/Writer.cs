using System.Globalization;
using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>
/// Writes flushes until all are written, it is told to stop by the end of its input, or it is killed. Tells on its output what it
/// is about to write, and that it is written only after the store has said so.
/// </summary>
internal static class Writer
{
    // Hours pass quickly here, and all that was written is to be compared in the end, in every tier.
    public static readonly RetentionOptions Everything = new() { Days = RetentionOptions.MostDays, MinuteDays = RetentionOptions.MostDays };

    /// <returns>The code to exit with: zero where the store never failed.</returns>
    public static async Task<int> RunAsync(string path, int number, long start, int seed, int flushes, int pauseMs)
    {
        using var stop = new CancellationTokenSource();
        var input = Task.Run(() => StopAtEnd(stop));
        try
        {
            var options = new StoreOptions { Report = text => Console.WriteLine($"{ProbeLine.Reported} {text}"), Retention = Everything };
            await using (var store = SqliteMetricStore.Open(path, options))
            {
                await WriteAsync(store, new FlushTimes(new Random(seed), number, start), flushes, pauseMs, stop.Token);
                Console.WriteLine(ProbeLine.Done);
                await input;
            }

            return 0;
        }
        catch (Exception e)
        {
            Console.WriteLine($"{ProbeLine.Failed} {e.GetType().Name} {e.Message} {e.InnerException?.Message}".ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task WriteAsync(SqliteMetricStore store, FlushTimes times, int flushes, int pauseMs, CancellationToken stop)
    {
        var hour = -1L;
        for (var i = 0; i < flushes && !stop.IsCancellationRequested; i++)
        {
            var time = times.Next();
            var batch = Content.Of(time);
            var checksum = Fingerprint.Of(batch);
            var word = time / 3_600_000 > hour ? ProbeLine.OfferedInNewHour : ProbeLine.Offered;
            hour = Math.Max(hour, time / 3_600_000);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} {time}"));
            await store.WriteAsync(batch, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ProbeLine.Acknowledged} {time} {checksum}"));
            if (pauseMs > 0)
            {
                Thread.Sleep(pauseMs);
            }
        }
    }

    private static void StopAtEnd(CancellationTokenSource stop)
    {
        while (Console.In.ReadLine() is not null)
        {
        }

        stop.Cancel();
    }
}
