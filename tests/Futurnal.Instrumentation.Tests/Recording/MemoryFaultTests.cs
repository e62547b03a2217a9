using System.Diagnostics;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class MemoryFaultTests
{
    private const int Calls = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Record_WhereverMemoryRunsOut_ThrowsNothingAndCountsEveryValueOnce(bool isLasting)
    {
        var failed = 0;
        while (RecordOnANewThread(failAt: failed + 1, isLasting))
        {
            failed++;
        }

        // A slot, three shards of the thread and one that threads share, the first buckets, and the places of single values; further
        // a slab and a table, where those of the ended thread that this one goes on with do not reach so far.
        Assert.InRange(failed, 7, 20);
    }

    [Fact]
    public void Add_NoMemoryForASlab_AddsToTheSharedCells()
    {
        var cells = new CounterCells(1);
        ShortMemory.OnANewThread(() => throw new InsufficientMemoryException(), () => cells.Add(0, 5));
        Assert.Equal(5, cells.Total(0));
    }

    [Fact]
    public void Add_BucketBeyond32Bits_KeepsAllAndLosesOneWhereThereIsNoMemory()
    {
        var half = new HistogramHalf();
        half.Add(1, ExponentialBuckets.IndexOf(1));
        var counts = CountsOf(half);
        counts[Array.IndexOf(counts, 1u)] = uint.MaxValue;

        ShortMemory.OnANewThread(() => throw new InsufficientMemoryException(), () => half.Add(1, ExponentialBuckets.IndexOf(1)));
        Assert.Equal(1, half.Lost);
        half.Add(1, ExponentialBuckets.IndexOf(1));
        var taken = new TakenBuckets();
        half.Take(taken);

        Assert.Equal(1L << 32, taken.ToHistogram()!.Count);
        Assert.Equal(1, taken.TakeLost());
    }

    /// <summary>Records on a new thread, where memory runs out once or from then on.</summary>
    /// <returns>Whether it came so far.</returns>
    private static bool RecordOnANewThread(int failAt, bool isLasting)
    {
        var registry = new MetricRegistry();
        var counter = Given.Counter(registry, "x.calls");
        var sizes = Given.Histogram(registry, "x.size", Given.Kind);
        var timer = registry.Attach(
            Given.Metric("x.time", MetricType.Timer, "ms"), (known, definition) => new HistogramInstrument(known, definition, [], sampleEvery: 1_000_000_000));
        var isReached = ShortMemory.RunsOut(
            failAt,
            isLasting,
            () =>
            {
                for (var i = 0; i < Calls; i++)
                {
                    counter.AddRaw(0, 1);
                    sizes.RecordRaw(0, 1);
                    sizes.Record(1, 0);
                    timer.RecordElapsed(0, timer.StartSampled());
                }
            });

        // Without a clocked call, those that were only counted wait: the first may be the one that was lost.
        timer.RecordElapsed(0, Stopwatch.GetTimestamp());
        var points = new PointCollection();
        registry.Collect(points);
        var collected = points.ToPoints().ToDictionary(p => p.Series.ToString(), p => p.Distribution?.Count ?? p.Value, StringComparer.Ordinal);
        Assert.Equal(Calls, collected["x.calls{}"]);
        collected.Remove("x.calls{}");
        Assert.Equal((3 * Calls) + 1, collected.Values.Sum() + registry.RejectedValues);
        Assert.Equal(2 * Calls, points.ToObservations(0, 0).Length + registry.Observations.Dropped);
        return isReached;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_counts")]
    private static extern ref uint[] CountsOf(HistogramHalf half);
}
