using System.Diagnostics;

namespace Futurnal.Instrumentation.Tests.Distribution;

public class TickBucketsTests
{
    private static readonly double TicksPerMillisecond = Stopwatch.Frequency / 1000.0;

    [Fact]
    public void IndexOf_PowersOfTwoOfMilliseconds_LieOnTheUpperBound()
    {
        for (var power = 0; power < 30; power++)
        {
            var ticks = (long)(TicksPerMillisecond * (1L << power));

            Assert.Equal((power * ExponentialBuckets.PerOctave) - 1, TickBuckets.IndexOf(ticks));
            Assert.Equal(power * ExponentialBuckets.PerOctave, TickBuckets.IndexOf(ticks + 1));
        }
    }

    [Fact]
    public void IndexOf_AnyDuration_IsTheBucketOfItsMilliseconds()
    {
        var random = new Random(7);
        for (var i = 0; i < 200_000; i++)
        {
            var ticks = i < 100_000 ? i + 1 : random.NextInt64(1, 1L << random.Next(1, 62));

            Assert.Equal(ExponentialBuckets.IndexOf(ticks / TicksPerMillisecond), TickBuckets.IndexOf(ticks));
        }
    }
}
