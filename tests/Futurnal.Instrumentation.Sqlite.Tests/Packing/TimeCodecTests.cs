using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class TimeCodecTests
{
    [Fact]
    public void Decode_Encoded_BringsRisingTimesBack() => Gen.Select(Gen.Long[0, 1L << 62], Gen.Int[1, 100_000].Array[0, 300]).Sample(
        (first, steps) =>
        {
            var at = first;
            var times = Array.ConvertAll(steps, step => at += step);

            Assert.Equal(times, TimeCodec.Decode(TimeCodec.Encode(times)));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200,
        threads: 1);

    [Fact]
    public void Encode_EvenSteps_TakesAFewBytes()
    {
        long[] times = [.. Enumerable.Range(0, 720).Select(i => 1_767_225_600_000 + (i * 5000L))];

        Assert.InRange(TimeCodec.Encode(times).Length, 1, 24);
    }

    [Theory]
    [InlineData(5L, 5L)]
    [InlineData(6L, 5L)]
    [InlineData(-1L)]
    public void Encode_NotRising_IsRefused(params long[] times) => Assert.Throws<ArgumentException>(() => TimeCodec.Encode(times));

    [Fact]
    public void Encode_MoreThanASegmentHolds_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeCodec.Encode(new long[TimeCodec.Most + 1]));
}
