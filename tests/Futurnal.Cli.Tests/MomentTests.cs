using Futurnal.Cli.Reporting;

namespace Futurnal.Cli.Tests;

public sealed class MomentTests
{
    private const long TimeMs = 1_700_000_000_000;

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(5_000, "5 s ago")]
    [InlineData(119_999, "119 s ago")]
    [InlineData(120_000, "2 min ago")]
    [InlineData(7_200_000, "2 h ago")]
    [InlineData(172_800_000, "2 days ago")]
    [InlineData(-1, "ahead of this machine's clock")]
    public void WithAge_OfATime_TellsHowLongAgo(long ageMs, string expected) =>
        Assert.Equal($"2023-11-14 22:13:20 UTC, {expected}", Moment.WithAge(TimeMs, TimeMs + ageMs));

    [Fact]
    public void WithAge_BeyondTheCalendar_DoesNotThrow() =>
        Assert.StartsWith("9999-12-31", Moment.WithAge(long.MaxValue, TimeMs), StringComparison.Ordinal);
}
