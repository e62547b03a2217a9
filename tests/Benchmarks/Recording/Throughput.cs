using System.Diagnostics;

namespace Benchmarks.Recording;

/// <summary>Measures how many calls several threads make together in a second.</summary>
internal static class Throughput
{
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    /// <summary>The median of some rounds, in calls a second. Threads start a round together, or it counts for nothing.</summary>
    public static double Of<TRow>(int threads)
        where TRow : struct, IRow
    {
        TRow.SetUp();
        var benchmark = new RowBenchmark<TRow>();
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(1.5);)
        {
            benchmark.Calls();
        }

        var rates = Enumerable.Range(0, Rounds).Select(_ => RunRound(benchmark.Calls, threads)).Order().ToArray();
        return rates[Rounds / 2];
    }

    private static double RunRound(Action calls, int threads)
    {
        using var start = new Barrier(threads);
        var rates = new double[threads];
        var all = Enumerable.Range(0, threads).Select(i => new Thread(() =>
        {
            calls();
            start.SignalAndWait();
            var watch = Stopwatch.StartNew();
            var made = 0L;
            while (watch.Elapsed < Round)
            {
                calls();
                made += Work.Calls;
            }

            rates[i] = made / watch.Elapsed.TotalSeconds;
        })).ToArray();
        Array.ForEach(all, t => t.Start());
        Array.ForEach(all, t => t.Join());
        return rates.Sum();
    }
}
