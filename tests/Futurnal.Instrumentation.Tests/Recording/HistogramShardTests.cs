using System.Diagnostics;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class HistogramShardTests
{
    private const int Threads = 3;
    private const int ValuesPerThread = 60_000;

    private readonly MetricRegistry _registry = new();
    private readonly HistogramInstrument _histogram;

    public HistogramShardTests() => _histogram = Given.Histogram(_registry, "x.size");

    [Fact]
    public void Collect_NothingRecorded_IsEmpty() => Assert.Null(Taken());

    [Fact]
    public void Collect_SomeValues_HandsThemOverOnce()
    {
        Record(3.0, 0.0, 0.25, 3.0);

        var taken = Taken()!;
        Assert.Equal((4, 1, 6.25, 18.0625, 0.0, 3.0), (taken.Count, taken.ZeroCount, taken.Sum, taken.SumOfSquares, taken.Min, taken.Max));
        Assert.Equal([ExponentialBuckets.IndexOf(0.25), ExponentialBuckets.IndexOf(3)], taken.BucketIndices.ToArray());
        Assert.Equal([1, 2], taken.BucketCounts.ToArray());
        Assert.Null(Taken());
    }

    [Fact]
    public void Collect_AfterEarlierOnes_KnowsOnlyItsOwnValues()
    {
        for (var round = 1; round <= 4; round++)
        {
            Record(round, 10 * round);

            var taken = Taken()!;
            Assert.Equal((2, 11.0 * round, round, 10.0 * round), (taken.Count, taken.Sum, taken.Min, taken.Max));
        }
    }

    [Fact]
    public void Collect_OnlyZeros_HasNoBuckets()
    {
        Record(0);

        var taken = Taken()!;
        Assert.Equal((1, 1, 0.0, 0.0), (taken.Count, taken.ZeroCount, taken.Min, taken.Max));
        Assert.True(taken.BucketIndices.IsEmpty);
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(1.0)]
    public void Collect_OneExtremeValue_IsExact(double value)
    {
        Record(value);

        var taken = Taken()!;
        Assert.Equal((value, value, value, value), (taken.Min, taken.Max, taken.Mean, taken.Quantile(0.5)));
        Assert.Equal(ExponentialBuckets.Scale, taken.Scale);
    }

    [Fact]
    public void Collect_ValuesOverMoreThan64PowersOfTwo_AreOfACoarserScale()
    {
        var truth = Enumerable.Range(0, 100).Select(i => Math.Pow(2, i)).ToArray();
        Record(truth);

        var taken = Taken()!;
        Assert.Equal((100, 4, truth.Sum(), 1.0, truth[^1]), (taken.Count, taken.Scale, taken.Sum, taken.Min, taken.Max));
        for (var i = 0; i < truth.Length; i++)
        {
            Assert.Equal(1, taken.Quantile((i + 1) / 100.0) / truth[i], taken.RelativeError + 1e-12);
        }
    }

    [Fact]
    public void Collect_AllNumbers_CountsThem()
    {
        Record(double.Epsilon, 1e-300, 1e-9, 1, 1e9, 1e300, double.MaxValue);

        var taken = Taken()!;
        Assert.Equal((7, ExponentialHistogram.MinScale), (taken.Count, taken.Scale));
        Assert.Equal((double.Epsilon, double.MaxValue), (taken.Min, taken.Max));
    }

    [Fact]
    public void Record_ThreadThatFollowsAnEndedOne_GoesOnWithItsShards()
    {
        var memory = 0L;
        for (var i = 0; i < 40; i++)
        {
            var thread = new Thread(() => Record(1, 2));
            thread.Start();
            thread.Join();
            memory = i == 20 ? RecordingMemory.Bytes : memory;
        }

        Assert.Equal(80, Taken()!.Count);
        Assert.InRange(RecordingMemory.Bytes - memory, long.MinValue, 1 << 20);
    }

    [Fact]
    public void Take_OfAThreadThatWasStoppedInside_HandsOverAllOnceItHasLeft()
    {
        var shard = new HistogramShard();
        var taken = new TakenBuckets();
        shard.Record(1, ExponentialBuckets.IndexOf(1));
        EntriesOf(shard)++;
        shard.Close();
        shard.Take(taken);
        Assert.Null(taken.ToHistogram());

        // It leaves, records in the other half, and ends; there will be no further flush.
        EntriesOf(shard)++;
        shard.Record(2, ExponentialBuckets.IndexOf(2));
        Assert.True(shard.Close());
        shard.Take(taken);

        var all = taken.ToHistogram()!;
        Assert.Equal((2, 3.0), (all.Count, all.Sum));
        Assert.False(shard.Close());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void RecordTicks_AnyDurations_AreTheNearestNumbersToWholeTicks(int durations)
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var (shard, other, taken) = (new HistogramShard(), new HistogramShard(), new TakenBuckets());
            long[] ticks = [.. Enumerable.Range(0, durations).Select(_ => 1 + random.NextInt64(1L << random.Next(1, 42)))];
            for (var i = 0; i < durations; i++)
            {
                (i % 3 == 2 ? other : shard).RecordTicks(ticks[i]);
            }

            Take(shard, taken);
            Take(other, taken);
            var all = taken.ToHistogram()!;

            double Milliseconds(long t) => (double)(t * 1000m / Stopwatch.Frequency);
            Assert.Equal((durations, Milliseconds(ticks.Sum())), (all.Count, all.Sum));
            Assert.Equal((Milliseconds(ticks.Min()), Milliseconds(ticks.Max())), (all.Min, all.Max));
            Assert.Equal(ticks.Sum(t => Milliseconds(t) * Milliseconds(t)), all.SumOfSquares, all.SumOfSquares * 1e-14);
            Assert.True(durations > 1 || all.SumOfSquares == all.Sum * all.Sum);
        }

        static void Take(HistogramShard shard, TakenBuckets taken)
        {
            shard.Close();
            shard.Take(taken);
        }
    }

    [Fact]
    public void RecordTicks_BesideOtherValues_AddsBothUp()
    {
        var half = new HistogramHalf();
        half.AddZero();
        half.Add(0.5, ExponentialBuckets.IndexOf(0.5));
        half.AddTicks(Stopwatch.Frequency / 1000);
        half.AddTicks(Stopwatch.Frequency / 500);
        var taken = new TakenBuckets();
        half.Take(taken);

        var all = taken.ToHistogram()!;
        Assert.Equal((4, 3.5, 0.0, 2.0, 5.25), (all.Count, all.Sum, all.Min, all.Max, all.SumOfSquares));
        Assert.True(half.IsEmpty);
        half.Take(taken);
        Assert.Null(taken.ToHistogram());
    }

    [Fact]
    public async Task Record_SeveralThreadsWhileCollected_LosesAndDoublesNothing()
    {
        var truth = new ExponentialHistogram();
        var total = new ExponentialHistogram();
        for (var thread = 0; thread < Threads; thread++)
        {
            foreach (var value in ValuesOf(thread))
            {
                truth.Add(value);
            }
        }

        var writers = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () => Record(ValuesOf(thread)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        while (!writers.IsCompleted)
        {
            Check(Taken(), total);
        }

        await writers;
        Check(Taken(), total);
        Assert.Equal(truth.Count, total.Count);
        Assert.Equal(truth.ZeroCount, total.ZeroCount);
        Assert.Equal(truth.BucketIndices.ToArray(), total.BucketIndices.ToArray());
        Assert.Equal(truth.BucketCounts.ToArray(), total.BucketCounts.ToArray());
        Assert.Equal((truth.Min, truth.Max), (total.Min, total.Max));
        Assert.Equal(1, total.Sum / truth.Sum, 1e-9);
        Assert.Equal(1, total.SumOfSquares / truth.SumOfSquares, 1e-9);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_entries")]
    private static extern ref long EntriesOf(HistogramShard shard);

    private void Record(params IEnumerable<double> values)
    {
        foreach (var value in values)
        {
            _histogram.Record(0, value);
        }
    }

    private ExponentialHistogram? Taken()
    {
        var points = new PointCollection();
        _registry.Collect(points);
        return points.ToPoints().SingleOrDefault()?.Distribution;
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
