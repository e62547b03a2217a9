using System.Diagnostics;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class SampledTimerTests
{
    private readonly MetricRegistry _registry = new();

    public SampledTimerTests() => Sampling.SeedThisThread(20_261_125);

    [Fact]
    public void Start_OneInSixteen_ClocksThatShareAndCountsAll()
    {
        const int Calls = 64_000;
        var timer = Timer(16);
        var clocked = 0;
        for (var i = 0; i < Calls; i++)
        {
            var start = timer.Start();
            clocked += start == 0 ? 0 : 1;
            timer.RecordElapsed(0, start);
        }

        // Four standard deviations of a binomial distribution: sqrt(64000 / 16 * 15 / 16) = 61.
        Assert.InRange(clocked, (Calls / 16) - 244, (Calls / 16) + 245);
        Assert.Equal(Calls, Taken()["""x.time{"status":"succeeded"}"""].Count);
        Assert.Empty(Taken());
    }

    [Fact]
    public void Start_WorkThatRepeatsItselfInTheSameRhythm_IsMetAsOftenAsOther()
    {
        const int Calls = 160_000;
        var timer = Timer(16);
        var met = new int[16];
        for (var i = 0; i < Calls; i++)
        {
            met[i % 16] += timer.Start() == 0 ? 0 : 1;
        }

        // Each place is met 625 times in the mean, with a standard deviation of 24.
        Assert.All(met, times => Assert.InRange(times, 625 - 121, 625 + 121));
    }

    [Fact]
    public void Collect_SlowCallsAmongFast_EstimatesSumAndPercentiles()
    {
        var timer = Timer(8);
        var truth = 0.0;
        for (var i = 0; i < 80_000; i++)
        {
            var milliseconds = i % 4 == 0 ? 200 : 2;
            truth += milliseconds;
            var start = timer.Start();
            timer.RecordElapsed(0, start <= 0 ? start : Stopwatch.GetTimestamp() - Ticks(milliseconds));
        }

        var all = Assert.Single(Taken()).Value;
        Assert.Equal(80_000, all.Count);
        Assert.Equal(1, all.Sum / truth, 0.05);
        Assert.Equal(1, all.Quantile(0.5) / 2, 0.05);
        Assert.Equal(1, all.Quantile(0.9) / 200, 0.05);
    }

    [Fact]
    public void Start_FirstCall_IsClockedAndStandsForItselfAlone()
    {
        var timer = Timer(1_000_000);
        var start = timer.Start();
        Assert.NotEqual(0, start);
        timer.RecordElapsed(0, start - Ticks(5_000));
        for (var i = 0; i < 9; i++)
        {
            timer.RecordElapsed(1, timer.Start());
        }

        var taken = Taken();
        Assert.Equal(1, taken["""x.time{"status":"succeeded"}"""].Count);
        Assert.Equal(9, taken["""x.time{"status":"failed"}"""].Count);
    }

    [Fact]
    public void Collect_NoCallClockedYet_ReportsThemWithTheFirstThatIs()
    {
        var timer = Timer(1_000_000);
        var first = timer.Start();
        timer.RecordElapsed(1, timer.Start());
        Assert.Empty(Taken());

        timer.RecordElapsed(0, first);

        var taken = Taken();
        Assert.Equal(1, taken["""x.time{"status":"succeeded"}"""].Count);
        Assert.Equal(1, taken["""x.time{"status":"failed"}"""].Count);
    }

    [Fact]
    public void SamplingRate_OfTheRegistry_AppliesToEveryTimer()
    {
        var timer = Timer(1);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(timer.Start() > 0));

        _registry.SamplingRate = 0.25;
        var clocked = Enumerable.Range(0, 40_000).Count(_ => timer.Start() != 0);

        Assert.InRange(clocked, 10_000 - 350, 10_000 + 350);
        _registry.SamplingRate = 1;
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(timer.Start() > 0));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void SamplingRate_OutOfRange_IsRefused(double rate) =>
        Assert.StartsWith(
            "The share of timed calls that are clocked lies above 0 and is at most 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => _registry.SamplingRate = rate).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(999)]
    [InlineData(1_000_003)]
    public void ScaledTo_AnyNumber_KeepsShapeAndCountsExactly(long count)
    {
        var histogram = new ExponentialHistogram();
        for (var i = 0; i < 1_000; i++)
        {
            histogram.Add(i % 10 == 0 ? 0 : i);
        }

        var scaled = histogram.ScaledTo(count);

        Assert.Equal(count, scaled.Count);
        Assert.Equal(count, scaled.ZeroCount + scaled.BucketCounts.ToArray().Sum());
        Assert.Equal(histogram.Sum / 1_000 * count, scaled.Sum, 1e-6);
        Assert.Equal((histogram.Min, histogram.Max), (scaled.Min, scaled.Max));
        if (count > 900)
        {
            Assert.Equal(histogram.Quantile(0.5), scaled.Quantile(0.5));
        }
    }

    [Fact]
    public void ScaledTo_ItsOwnNumber_KeepsItsSumsToTheLastDigit()
    {
        var histogram = new ExponentialHistogram();
        for (var i = 0; i < 150; i++)
        {
            histogram.Add(i == 0 ? 20_463 - 149 : 1);
        }

        var scaled = histogram.ScaledTo(150);

        Assert.Equal((20_463.0, histogram.SumOfSquares), (scaled.Sum, scaled.SumOfSquares));
    }

    private static long Ticks(double milliseconds) => (long)(milliseconds * Stopwatch.Frequency / 1_000);

    private HistogramInstrument Timer(int every) => _registry.Attach(
        Given.Metric("x.time", MetricType.Timer, "ms", labelKeys: "status"),
        (known, definition) => new HistogramInstrument(known, definition, [Given.Status], every));

    private Dictionary<string, ExponentialHistogram> Taken()
    {
        var points = new PointCollection();
        _registry.Collect(points);
        return points.ToPoints().ToDictionary(p => p.Series.ToString(), p => p.Distribution!, StringComparer.Ordinal);
    }
}
