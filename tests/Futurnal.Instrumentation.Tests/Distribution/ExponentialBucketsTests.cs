namespace Futurnal.Instrumentation.Tests.Distribution;

public class ExponentialBucketsTests
{
    private const int LeastIndex = -34_369;
    private const int GreatestIndex = 32_767;
    private const double MidpointError = 0.010831;

    // Half of the least number: a midpoint among subnormal numbers is rounded to the nearest of them.
    private const double HalfStep = 0.5;

    [Theory]
    [InlineData(1.0, -1)]
    [InlineData(2.0, 31)]
    [InlineData(4.0, 63)]
    [InlineData(0.5, -33)]
    [InlineData(1024.0, 319)]
    [InlineData(1.5, 18)]
    [InlineData(double.MaxValue, GreatestIndex)]
    [InlineData(double.Epsilon, LeastIndex)]
    public void IndexOf_KnownValue_IsItsBucket(double value, int index) => Assert.Equal(index, ExponentialBuckets.IndexOf(value));

    [Fact]
    public void IndexOf_EveryPowerOfTwo_ClosesTheBucketBelow()
    {
        for (var exponent = -1074; exponent <= 1023; exponent++)
        {
            var power = Math.ScaleB(1, exponent);
            Assert.Equal((exponent * 32) - 1, ExponentialBuckets.IndexOf(power));
            if (exponent >= -1022)
            {
                Assert.Equal(exponent * 32, ExponentialBuckets.IndexOf(Math.BitIncrement(power)));
                Assert.Equal((exponent * 32) - 1, ExponentialBuckets.IndexOf(Math.BitDecrement(power)));
            }
        }
    }

    [Fact]
    public void IndexOf_EveryBoundaryAndItsNeighbours_AreParted()
    {
        for (var index = -1022 * 32; index < GreatestIndex; index++)
        {
            var bound = ExponentialBuckets.UpperBound(index);
            Assert.Equal(index, ExponentialBuckets.IndexOf(bound));
            Assert.Equal(index, ExponentialBuckets.IndexOf(Math.BitDecrement(bound)));
            Assert.Equal(index + 1, ExponentialBuckets.IndexOf(Math.BitIncrement(bound)));
        }
    }

    [Fact]
    public void UpperBound_OfEveryBucket_IsTheRootOfTwo()
    {
        for (var index = -1022 * 32; index < GreatestIndex; index++)
        {
            // Taken apart into octave and rest, which is exact, so that only the root is rounded.
            var exact = Math.ScaleB(Math.Pow(2, ((index + 1) & 31) / 32.0), (index + 1) >> 5);
            Assert.Equal(exact, ExponentialBuckets.UpperBound(index));
            Assert.Equal(exact, ExponentialBuckets.LowerBound(index + 1));
        }
    }

    [Fact]
    public void UpperBound_OfTheLastBucket_IsTheLargestNumber() => Assert.Equal(double.MaxValue, ExponentialBuckets.UpperBound(GreatestIndex));

    [Fact]
    public void Bounds_ValuesOfTheWholeRange_EncloseThem()
    {
        var random = new Random(20_260);
        for (var i = 0; i < 200_000; i++)
        {
            AssertEnclosed(BitConverter.Int64BitsToDouble(random.NextInt64(1, BitConverter.DoubleToInt64Bits(double.MaxValue) + 1)));
        }
    }

    [Fact]
    public void Bounds_SubnormalValues_EncloseThem()
    {
        var random = new Random(20_261);
        for (var bits = 1L; bits < 5_000; bits++)
        {
            AssertEnclosed(BitConverter.Int64BitsToDouble(bits));
            AssertEnclosed(BitConverter.Int64BitsToDouble(random.NextInt64(1, 1L << random.Next(1, 53))));
        }
    }

    [Fact]
    public void Midpoint_ValuesOfTheWholeRange_IsNear()
    {
        var random = new Random(20_262);
        for (var i = 0; i < 200_000; i++)
        {
            AssertMidpointNear(BitConverter.Int64BitsToDouble(random.NextInt64(1, BitConverter.DoubleToInt64Bits(double.MaxValue) + 1)));
        }
    }

    [Fact]
    public void Midpoint_SmallestAndLargestValues_IsNear()
    {
        for (var bits = 1L; bits < 5_000; bits++)
        {
            AssertMidpointNear(BitConverter.Int64BitsToDouble(bits));
        }

        for (var index = GreatestIndex - 64; index <= GreatestIndex; index++)
        {
            AssertMidpointNear(ExponentialBuckets.UpperBound(index));
        }
    }

    private static void AssertEnclosed(double value)
    {
        var index = ExponentialBuckets.IndexOf(value);
        Assert.InRange(index, LeastIndex, GreatestIndex);
        Assert.True(
            ExponentialBuckets.LowerBound(index) < value && value <= ExponentialBuckets.UpperBound(index),
            $"{value:R} is outside bucket {index}");
    }

    private static void AssertMidpointNear(double value)
    {
        var midpoint = ExponentialBuckets.Midpoint(ExponentialBuckets.IndexOf(value));
        var slack = MidpointError * value;
        if (value < 1e-300)
        {
            // Far enough from the least number that half of it can be told.
            (midpoint, value) = (Math.ScaleB(midpoint, 1000), Math.ScaleB(value, 1000));
            slack = (MidpointError * value) + Math.ScaleB(HalfStep, 1000 - 1074);
        }

        Assert.True(Math.Abs(midpoint - value) <= slack, $"{midpoint:R} stands for {value:R}");
    }
}
