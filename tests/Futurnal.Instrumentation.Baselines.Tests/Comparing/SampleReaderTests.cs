namespace Futurnal.Instrumentation.Baselines.Tests.Comparing;

public sealed class SampleReaderTests
{
    [Theory]
    [InlineData(1, 1, 10)]
    [InlineData(10, 10, 10)]
    [InlineData(19, 19, 10)]
    [InlineData(21, 21, 60)]
    [InlineData(60, 60, 60)]
    [InlineData(1_440, 1_440, 900)]
    [InlineData(10_080, 1_440, 1_800)]
    [InlineData(60, 10_080, 120)]
    [InlineData(43_200, 60, 300)]
    [InlineData(10, 1_440, 10)]
    [InlineData(525_600, 525_600, 86_400)]
    public void Stretch_OfTwoRanges_IsOneForBoth(long baseMinutes, long headMinutes, long seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SampleReader.StretchOf(Range(baseMinutes), Range(headMinutes)));

    private static TimeRange Range(long minutes) => new(1_700_000_000_000, 1_700_000_000_000 + (minutes * 60_000));
}
