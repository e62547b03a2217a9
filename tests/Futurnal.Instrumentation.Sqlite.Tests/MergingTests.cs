using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class MergingTests : IDisposable
{
    private const double Tolerance = 0.0109;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    [InlineData(1)]
    public void Summarize_ManyFlushes_PercentilesAreWithinTheBound(double q)
    {
        var random = new Random(42);
        var all = new List<double>();
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        for (var flush = 0; flush < 40; flush++)
        {
            // Log-normal, its centre moving from flush to flush, as latencies under a changing load.
            var values = Enumerable.Range(0, 150).Select(_ => Math.Exp((random.NextDouble() * 6) + (flush * 0.1))).ToArray();
            all.AddRange(values);
            store.Write(At(1000 * (flush + 1), Timed(values)));
        }

        all.Sort();
        var summary = Assert.Single(store.Summarize());
        var exact = all[(int)Math.Ceiling(q * all.Count) - 1];

        Assert.Equal(all.Count, summary.Count);
        Assert.Equal(all.Sum(), summary.Sum, all.Sum() * 1e-12);
        Assert.InRange(summary.Distribution!.Quantile(q), exact * (1 - Tolerance), exact * (1 + Tolerance));
    }

    [Fact]
    public async Task Summarize_WhileTwoStoresWrite_SeesWholeFlushesOnly()
    {
        const int Flushes = 60;
        using var first = SqliteMetricStore.Open(_folder.StorePath);
        using var second = SqliteMetricStore.Open(_folder.StorePath);
        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        var writing = Task.WhenAll(Task.Run(() => WriteAll(first)), Task.Run(() => WriteAll(second)));
        do
        {
            AssertWhole(reader.Summarize());
            AssertWhole(first.Summarize());
        }
        while (!writing.IsCompleted);
        await writing;

        Assert.Equal([2.0 * Flushes, 2.0 * Flushes], reader.Summarize().Select(s => s.Sum));
        Assert.Equal(2 * Flushes, reader.ReadInfo().FlushCount);

        static void WriteAll(SqliteMetricStore store)
        {
            for (var i = 0; i < Flushes; i++)
            {
                store.Write(At(1000, Counted(1), Timed(1)));
            }
        }

        static void AssertWhole(IReadOnlyList<SeriesSummary> summaries) => Assert.Single(summaries.Select(s => s.Sum).DefaultIfEmpty().Distinct());
    }

    [Fact]
    public async Task Store_UsedByManyThreads_LosesNothing()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        string[] statuses = ["succeeded", "failed", "quarantined", "cancelled"];

        await Task.WhenAll(Enumerable.Range(0, statuses.Length).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                store.Write(At(1000, Counted(1, statuses[thread]), Gauged(i)));
                store.Summarize();
            }
        })));

        Assert.Equal([20.0, 20, 20, 20], store.Summarize().Take(4).Select(s => s.Sum));
        Assert.Equal(80, store.ReadInfo().FlushCount);
    }

    public void Dispose() => _folder.Dispose();
}
