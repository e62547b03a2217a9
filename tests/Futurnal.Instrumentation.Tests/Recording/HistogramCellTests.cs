using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests.Recording;

public class HistogramCellTests
{
    private const int Threads = 3;
    private const int ValuesPerThread = 60_000;

    [Fact]
    public void TakeSinceLast_NothingRecorded_IsNull() => Assert.Null(new HistogramCell().TakeSinceLast());

    [Fact]
    public void TakeSinceLast_SomeValues_HandsThemOverOnce()
    {
        var cell = new HistogramCell();
        foreach (var value in new[] { 3.0, 0.0, 0.25, 3.0 })
        {
            cell.Record(value);
        }

        var taken = cell.TakeSinceLast()!;
        Assert.Equal((4, 1, 6.25, 18.0625, 0.0, 3.0), (taken.Count, taken.ZeroCount, taken.Sum, taken.SumOfSquares, taken.Min, taken.Max));
        Assert.Equal([ExponentialBuckets.IndexOf(0.25), ExponentialBuckets.IndexOf(3)], taken.BucketIndices.ToArray());
        Assert.Equal([1, 2], taken.BucketCounts.ToArray());
        Assert.Null(cell.TakeSinceLast());
    }

    [Fact]
    public void TakeSinceLast_AfterEarlierTakes_KnowsOnlyItsOwnValues()
    {
        var cell = new HistogramCell();
        for (var round = 1; round <= 4; round++)
        {
            cell.Record(round);
            cell.Record(10 * round);

            var taken = cell.TakeSinceLast()!;
            Assert.Equal((2, 11.0 * round, round, 10.0 * round), (taken.Count, taken.Sum, taken.Min, taken.Max));
        }
    }

    [Fact]
    public void TakeSinceLast_OnlyZeros_HasNoBuckets()
    {
        var cell = new HistogramCell();
        cell.Record(0);

        var taken = cell.TakeSinceLast()!;
        Assert.Equal((1, 1, 0.0, 0.0), (taken.Count, taken.ZeroCount, taken.Min, taken.Max));
        Assert.True(taken.BucketIndices.IsEmpty);
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(1.0)]
    public void TakeSinceLast_OneExtremeValue_IsExact(double value)
    {
        var cell = new HistogramCell();
        cell.Record(value);

        var taken = cell.TakeSinceLast()!;
        Assert.Equal((value, value, value, value), (taken.Min, taken.Max, taken.Mean, taken.Quantile(0.5)));
    }

    [Fact]
    public void Record_SeveralThreadsWhileTaken_LosesAndDoublesNothing()
    {
        var cell = new HistogramCell();
        var truth = new ExponentialHistogram();
        var total = new ExponentialHistogram();
        for (var thread = 0; thread < Threads; thread++)
        {
            foreach (var value in ValuesOf(thread))
            {
                truth.Add(value);
            }
        }

        var writers = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                foreach (var value in ValuesOf(thread))
                {
                    cell.Record(value);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        while (!Task.WhenAll(writers).IsCompleted)
        {
            Check(cell.TakeSinceLast(), total);
        }

        Check(cell.TakeSinceLast(), total);
        Assert.Equal(truth.Count, total.Count);
        Assert.Equal(truth.ZeroCount, total.ZeroCount);
        Assert.Equal(truth.BucketIndices.ToArray(), total.BucketIndices.ToArray());
        Assert.Equal(truth.BucketCounts.ToArray(), total.BucketCounts.ToArray());
        Assert.Equal((truth.Min, truth.Max), (total.Min, total.Max));
        Assert.Equal(1, total.Sum / truth.Sum, 1e-9);
        Assert.Equal(1, total.SumOfSquares / truth.SumOfSquares, 1e-9);
    }

    private static void Check(ExponentialHistogram? taken, ExponentialHistogram total)
    {
        if (taken is null)
        {
            return;
        }

        Assert.True(taken.Count > 0);
        Assert.InRange(taken.Mean, taken.Min, taken.Max);
        double least = 0, greatest = 0;
        for (var i = 0; i < taken.BucketIndices.Length; i++)
        {
            least += taken.BucketCounts[i] * ExponentialBuckets.LowerBound(taken.BucketIndices[i]);
            greatest += taken.BucketCounts[i] * ExponentialBuckets.UpperBound(taken.BucketIndices[i]);
        }

        Assert.InRange(taken.Sum, least * (1 - 1e-9), greatest * (1 + 1e-9));
        if (taken.ZeroCount == 0)
        {
            Assert.Equal(taken.BucketIndices[0], ExponentialBuckets.IndexOf(taken.Min));
        }

        if (!taken.BucketIndices.IsEmpty)
        {
            Assert.Equal(taken.BucketIndices[^1], ExponentialBuckets.IndexOf(taken.Max));
        }

        total.Merge(taken);
    }

    // Wide apart, and rare extremes, so that a bound taken without its bucket shows.
    private static IEnumerable<double> ValuesOf(int thread)
    {
        var random = new Random(1_000 + thread);
        for (var i = 0; i < ValuesPerThread; i++)
        {
            yield return i % 97 == 0 ? 0 : Math.Pow(10, (8 * random.NextDouble()) - 4);
        }
    }
}
