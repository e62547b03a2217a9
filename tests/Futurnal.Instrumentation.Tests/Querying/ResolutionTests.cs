using System.Globalization;

namespace Futurnal.Instrumentation.Tests.Querying;

public sealed class ResolutionTests
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-31", "24 23 24")]
    [InlineData("Europe/Berlin", "2026-10-24", "2026-10-27", "24 25 24")]
    [InlineData("Australia/Lord_Howe", "2026-04-04", "2026-04-07", "24 24.5 24")]
    [InlineData("Australia/Lord_Howe", "2026-10-03", "2026-10-06", "24 23.5 24")]
    [InlineData("Asia/Kathmandu", "2026-03-28", "2026-03-30", "24 24")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-06", "24 23 24")]
    [InlineData("America/Sao_Paulo", "2018-02-16", "2018-02-19", "24 25 24")]
    [InlineData("America/Havana", "2026-10-31", "2026-11-03", "24 25 24")]
    [InlineData("Pacific/Apia", "2011-12-29", "2012-01-01", "24 24")]
    public void Every_DayOfAZone_IsAsLongAsItIsThere(string id, string from, string to, string hours)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var range = new TimeRange(Local(from, zone), Local(to, zone));

        var days = Resolution.Every(TimeSpan.FromDays(1), zone).Divide(range);

        Assert.Equal(hours, string.Join(' ', days.Select(d => ((d.ToMs - d.FromMs) / (double)Hour).ToString(CultureInfo.InvariantCulture))));
        Assert.Equal((range.FromMs, range.ToMs), (days[0].FromMs, days[^1].ToMs));
    }

    [Fact]
    public void Every_HoursOfAZone_BeginWithItsDay()
    {
        var kathmandu = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
        var start = Local("2026-03-28", kathmandu);

        var hours = Resolution.Every(TimeSpan.FromHours(6), kathmandu).Divide(new TimeRange(start + Hour, start + Day + 1));

        Assert.Equal([start + Hour, start + (6 * Hour), start + (12 * Hour), start + (18 * Hour), start + Day], hours.Select(h => h.FromMs));
        Assert.Equal(15 * Minute, start % Hour);
    }

    [Fact]
    public void Every_HoursOfADayOf25_AreCutAtItsEnd()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        var parts = Resolution.Every(TimeSpan.FromHours(12), berlin).Divide(new TimeRange(Local("2026-10-25", berlin), Local("2026-10-26", berlin)));

        Assert.Equal([12.0, 12, 1], parts.Select(p => (p.ToMs - p.FromMs) / (double)Hour));
    }

    [Fact]
    public void Every_Week_BeginsOnMonday()
    {
        var weeks = Resolution.Every(TimeSpan.FromDays(7), TimeZoneInfo.Utc).Divide(new TimeRange(Local("2026-03-27", TimeZoneInfo.Utc), Local("2026-04-08", TimeZoneInfo.Utc)));

        Assert.Equal(["2026-03-27", "2026-03-30", "2026-04-06"], weeks.Select(w => Show(w.FromMs)));
    }

    [Theory]
    [InlineData(60, 10)]
    [InlineData(6 * 60, 60)]
    [InlineData(24 * 60, 300)]
    [InlineData(7 * 24 * 60, 1800)]
    [InlineData(30 * 24 * 60, 7200)]
    [InlineData(400 * 24 * 60, 604_800)]
    public void Automatic_ByDefault_MakesBucketsOfASizeThatPeopleRead(int minutes, int seconds)
    {
        var buckets = Resolution.Automatic().Divide(new TimeRange(1_767_225_601_234, 1_767_225_601_234 + (minutes * Minute)));

        Assert.InRange(buckets.Length, 1, 400);
        Assert.Equal(seconds * 1000L, buckets[1].ToMs - buckets[1].FromMs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void Automatic_OfAnyRange_MakesNoMoreThanAskedFor(int most)
    {
        var random = new Random(most);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe");
        for (var i = 0; i < 200; i++)
        {
            var from = random.NextInt64(2_000_000_000_000);
            var range = new TimeRange(from, from + 1 + random.NextInt64(Day << random.Next(10)));
            foreach (var resolution in (Resolution[])[Resolution.Automatic(most), Resolution.Automatic(most, zone)])
            {
                var buckets = resolution.Divide(range);

                Assert.InRange(buckets.Length, 1, most);
                Assert.Equal((range.FromMs, range.ToMs), (buckets[0].FromMs, buckets[^1].ToMs));
                Assert.All(Enumerable.Range(1, buckets.Length - 1), b => Assert.Equal(buckets[b - 1].ToMs, buckets[b].FromMs));
            }
        }
    }

    [Fact]
    public void Divide_EmptyRange_MakesNone() => Assert.Empty(Resolution.Whole.Divide(new TimeRange(5, 5)));

    [Fact]
    public void Every_NoWholeMilliseconds_IsRefused()
    {
        Assert.StartsWith("A resolution of 00:00:00.0005000 is not made of whole milliseconds above zero; ask for one of 1 ms or more.", Assert.Throws<ArgumentException>(() => Resolution.Every(TimeSpan.FromMicroseconds(500))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Resolution.Every(TimeSpan.Zero));
    }

    [Fact]
    public void Every_OfAZone_HasToFitItsDay() => Assert.StartsWith(
        "A resolution of 00:07:00 neither divides a day nor is made of days; leave the time zone out, or choose one that does.",
        Assert.Throws<ArgumentException>(() => Resolution.Every(TimeSpan.FromMinutes(7), TimeZoneInfo.Utc)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Divide_BeyondTheYears_IsRefused() =>
        Assert.StartsWith("The range is not within the years 1970 to 9998.", Assert.Throws<ArgumentException>(() => Resolution.Whole.Divide(TimeRange.All)).Message, StringComparison.Ordinal);

    private static long Local(string date, TimeZoneInfo zone)
    {
        var local = DateTime.Parse(date, CultureInfo.InvariantCulture);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUnixTimeMilliseconds();
    }

    private static string Show(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
