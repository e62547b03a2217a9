using System.Globalization;

namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class MuteWindowTests
{
    [Theory]
    [InlineData("2026-11-27T21:59:59Z", false)]
    [InlineData("2026-11-27T22:00:00Z", true)]
    [InlineData("2026-11-28T06:59:59Z", true)]
    [InlineData("2026-11-28T07:00:00Z", false)]
    [InlineData("2026-11-28T23:00:00Z", false)]
    [InlineData("2026-11-27T03:00:00Z", false)]
    public void Contains_OfAWeeklyWindowOverMidnight_BelongsToTheDayItBeginsOn(string time, bool isIn) =>
        Assert.Equal(isIn, MuteWindow.Weekly([DayOfWeek.Friday], new(22, 0), new(7, 0), TimeZoneInfo.Utc).Contains(Ms(time)));

    [Theory]
    [InlineData("2026-07-01T07:00:00Z", true)]
    [InlineData("2026-12-02T07:00:00Z", false)]
    [InlineData("2026-12-02T08:00:00Z", true)]
    public void Contains_InATimeZone_FollowsItsSummerTime(string time, bool isIn) =>
        Assert.Equal(isIn, MuteWindow.Weekly(Enum.GetValues<DayOfWeek>(), new(9, 0), new(12, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).Contains(Ms(time)));

    [Theory]
    [InlineData("2026-11-28T00:00:00Z", true)]
    [InlineData("2026-11-28T23:59:59Z", true)]
    [InlineData("2026-11-29T00:00:00Z", false)]
    public void Contains_FromMidnightToMidnight_IsTheWholeDay(string time, bool isIn) =>
        Assert.Equal(isIn, MuteWindow.Weekly([DayOfWeek.Saturday], new(0, 0), new(0, 0), TimeZoneInfo.Utc).Contains(Ms(time)));

    [Fact]
    public void Contains_OfOneStretch_IsFromItsBeginUpToItsEnd()
    {
        var window = MuteWindow.Between(DateTimeOffset.FromUnixTimeMilliseconds(1_000), DateTimeOffset.FromUnixTimeMilliseconds(2_000));

        Assert.Equal([false, true, true, false], ((long[])[999, 1_000, 1_999, 2_000]).Select(window.Contains));
        Assert.Throws<ArgumentException>(() => MuteWindow.Between(window.End, window.Begin));
    }

    private static long Ms(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
